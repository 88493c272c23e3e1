package org.kommunegraf.release;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.ReleaseHeader;

/**
 * How it stands with following a store that others publish to, at one moment.
 *
 * @param contact whether the store answers
 * @param newest the release that the store published last, as far as it was heard
 * @param loading what is being done to answer from it
 * @param switches what was done
 */
public record FollowState(
    Contact contact, ReleaseHeader newest, Loading loading, Switches switches) {

  /** Following begins with a release that was read from the store a moment ago. */
  static FollowState from(ReleaseHeader answered, Instant now) {
    return new FollowState(
        new Contact(true, now, now, null, 0, 0),
        answered,
        new Loading(null, null, 0, 0),
        new Switches(0, null, null));
  }

  /** The store told what it published. */
  FollowState heard(ReleaseHeader published, Instant now) {
    boolean same = published.isSameAs(newest);
    return new FollowState(
        contact.kept(now), published, same ? loading : loading.ofAnother(), switches);
  }

  /**
   * The store told nothing.
   *
   * @param problem why, in a sentence without secrets
   */
  FollowState unheard(String problem, Instant now) {
    return new FollowState(contact.lost(problem, now), newest, loading, switches);
  }

  FollowState loadingFrom(Instant now) {
    return new FollowState(
        contact,
        newest,
        new Loading(now, loading.problem, loading.attempts, loading.failed),
        switches);
  }

  /**
   * The newest release could not be loaded.
   *
   * @param problem why, in a sentence without secrets
   */
  FollowState broken(String problem) {
    return new FollowState(
        contact,
        newest,
        new Loading(null, problem, loading.attempts + 1, loading.failed + 1),
        switches);
  }

  FollowState switched(Duration loadTime, Duration swapTime) {
    return new FollowState(
        contact, newest, loading.ofAnother(), new Switches(switches.count + 1, loadTime, swapTime));
  }

  /**
   * Whether the store answers.
   *
   * @param reachable whether it told its published release when it was last asked
   * @param since since when that is so
   * @param last when it last told
   * @param problem why it does not, in a sentence without secrets; null while it does
   * @param polls how often it was asked
   * @param failed how many of these times it told nothing
   */
  public record Contact(
      boolean reachable,
      Instant since,
      Instant last,
      @Nullable String problem,
      long polls,
      long failed) {

    private Contact kept(Instant now) {
      return new Contact(true, reachable ? since : now, now, null, polls + 1, failed);
    }

    private Contact lost(String why, Instant now) {
      return new Contact(false, reachable ? now : since, last, why, polls + 1, failed + 1);
    }
  }

  /**
   * The loading of the newest release.
   *
   * @param since when the loading that goes on now began; null when none does
   * @param problem why the newest release could not be loaded when it was last tried, in a sentence
   *     without secrets; null if it could, or was not tried yet
   * @param attempts how often the loading of the newest release has failed
   * @param failed how often the loading of any release has failed
   */
  public record Loading(
      @Nullable Instant since, @Nullable String problem, int attempts, long failed) {

    private Loading ofAnother() {
      return new Loading(null, null, 0, failed);
    }
  }

  /**
   * The changes from one release to the next.
   *
   * @param count how many there were
   * @param loadTime how long the last one took from finding the release to having it ready; null
   *     before the first
   * @param swapTime how long it then took until new requests were answered from it; requests are
   *     answered all the while; null before the first
   */
  public record Switches(long count, @Nullable Duration loadTime, @Nullable Duration swapTime) {}
}
