package org.kommunegraf.release;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graph.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log once what happens while a store is followed, and not again until it changes. */
final class FollowLog {

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private @Nullable String loss;
  private @Nullable String breakage;

  void lost(String problem, @Nullable Throwable cause, ReleaseHeader answered) {
    String sentence = sentence(problem, cause);
    if (!sentence.equals(loss)) {
      loss = sentence;
      warn(sentence, cause, answered);
    }
  }

  void reached(FollowState.Contact before, Instant now) {
    if (loss != null) {
      loss = null;
      LOG.warn(
          "The store answers again, after {} seconds.",
          Duration.between(before.since(), now).toSeconds());
    }
  }

  void broken(String problem, Throwable cause, ReleaseHeader answered) {
    String sentence = sentence(problem, cause);
    if (!sentence.equals(breakage)) {
      breakage = sentence;
      warn(sentence, cause, answered);
    }
  }

  void switched(ReleaseHeader to) {
    if (breakage != null) {
      breakage = null;
      LOG.warn("{} could be loaded now, and is answered from.", to.id());
    }
  }

  /** The store's own sentence says where and what to do. */
  private static String sentence(String problem, @Nullable Throwable cause) {
    return cause instanceof StoreException
        ? Objects.requireNonNullElse(cause.getMessage(), problem)
        : problem;
  }

  private static void warn(String sentence, @Nullable Throwable cause, ReleaseHeader answered) {
    boolean said =
        cause == null || cause instanceof StoreException || cause instanceof BrokenRelease;
    String whole = sentence + " Answers go on from " + answered.id() + ".";
    if (said) {
      LOG.warn(whole);
    } else {
      LOG.warn(whole, cause);
    }
  }
}
