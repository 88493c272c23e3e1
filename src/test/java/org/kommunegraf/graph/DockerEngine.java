package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** The Docker engine of this machine, if one answers. */
final class DockerEngine {

  /** Where nothing may be skipped. */
  private static final boolean CI = "true".equals(System.getenv("CI"));

  private DockerEngine() {}

  /** Skips the test where no engine answers, but never in CI. */
  static void need() {
    boolean answers = DockerClientFactory.instance().isDockerAvailable();
    String message =
        "No Docker engine answers here, so the store is not tried on Neo4j in a container."
            + " docker/README.md says how to start one without an image registry.";
    if (CI) {
      assertThat(answers).as(message).isTrue();
    } else if (!answers) {
      System.err.println("Skipped: " + message); // Maven does not say why
      Assumptions.abort(message);
    }
  }
}
