package org.kommunegraf.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.release.FollowState;

/**
 * What {@code /health/ready} says of a store that is followed: no server and no account is named.
 */
final class FollowReport {

  private FollowReport() {}

  /**
   * Adds {@code store}, whether it answers, and {@code newest}, which release it published last and
   * what became of it here.
   */
  static void add(FollowState state, Map<String, Object> description) {
    description.put("store", store(state.contact()));
    description.put("newest", newest(state));
  }

  private static Map<String, Object> store(FollowState.Contact contact) {
    Map<String, Object> store = new LinkedHashMap<>();
    store.put("reachable", contact.reachable());
    store.put("since", time(contact.since()));
    store.put("lastReached", time(contact.last()));
    put(store, "message", contact.problem());
    return store;
  }

  private static Map<String, Object> newest(FollowState state) {
    FollowState.Loading loading = state.loading();
    Map<String, Object> newest = new LinkedHashMap<>();
    newest.put("id", state.newest().id());
    newest.put("number", state.newest().number());
    newest.put("published", state.newest().published().toString());
    Instant since = loading.since();
    put(newest, "loadingSince", since == null ? null : time(since));
    if (loading.attempts() > 0) {
      newest.put("failedLoads", loading.attempts());
    }
    put(newest, "message", loading.problem());
    return newest;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
