package org.kommunegraf.release;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graph.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log what happens while a store is followed: each cause of a loss once until the store
 * answers again, each cause of a broken load once until a load succeeds.
 */
final class FollowLog {

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  /** Causes beyond these are of one kind, and only their numbers differ. */
  private static final int MOST_CAUSES = 10;

  private final Set<String> losses = new HashSet<>();
  private final Set<String> breakages = new HashSet<>();

  void lost(String problem, @Nullable Throwable cause, ReleaseHeader answered) {
    warnOnce(losses, sentence(problem, cause), cause, answered);
  }

  void reached(FollowState.Contact before, Instant now) {
    if (!losses.isEmpty()) {
      losses.clear();
      LOG.warn(
          "The store answers again, after {} seconds.",
          Duration.between(before.since(), now).toSeconds());
    }
  }

  void broken(String problem, Throwable cause, ReleaseHeader answered) {
    warnOnce(breakages, sentence(problem, cause), cause, answered);
  }

  void switched(ReleaseHeader to) {
    if (!breakages.isEmpty()) {
      breakages.clear();
      LOG.warn("{} could be loaded now, and is answered from.", to.id());
    }
  }

  /** The store's own sentence says where and what to do. */
  private static String sentence(String problem, @Nullable Throwable cause) {
    return cause instanceof StoreException
        ? Objects.requireNonNullElse(cause.getMessage(), problem)
        : problem;
  }

  private static void warnOnce(
      Set<String> told, String sentence, @Nullable Throwable cause, ReleaseHeader answered) {
    if (told.size() < MOST_CAUSES && told.add(sentence)) {
      warn(sentence, cause, answered);
    }
  }

  private static void warn(String sentence, @Nullable Throwable cause, ReleaseHeader answered) {
    boolean said = cause == null || cause instanceof StoreException;
    String whole = sentence + " Answers go on from " + answered.id() + ".";
    if (said) {
      LOG.warn(whole);
    } else {
      LOG.warn(whole, cause);
    }
  }
}
