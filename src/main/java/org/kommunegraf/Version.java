package org.kommunegraf;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; a build from sources in a folder has none. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("built from source");
    return new String[] {"kommunegraf " + version + ", Java " + Runtime.version().feature()};
  }
}
