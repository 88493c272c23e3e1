package org.kommunegraf.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.query.page.PageRequest;

/**
 * One walk over all pages of a query. A page is small at first, grows while its table is small, and
 * shrinks when it would be too large for one answer.
 */
final class PageWalk {

  private static final int FIRST_SIZE = 100;
  private static final int STEP = 10;
  private static final int FEW_ROWS = 1_000;
  private static final int MANY_ROWS = 10_000;

  /**
   * A page.
   *
   * @param data the whole answer to the query for it
   * @param page the connection in it; null if the query has none that comes in pages
   * @param rows its rows
   * @param first whether it is the first one
   */
  record Page(Map<?, ?> data, @Nullable Map<?, ?> page, Rows rows, boolean first) {}

  /** The query for a page was answered with errors. */
  static final class FailedPage extends Exception {
    private static final long serialVersionUID = 1L;
    final transient GraphQlAnswer answer;

    FailedPage(GraphQlAnswer answer) {
      super(answer.errors().toString());
      this.answer = answer;
    }
  }

  private final GraphQlEngine engine;
  private final TableQuery query;
  private final Layout layout;
  private final @Nullable Paging paging;
  private int size = FIRST_SIZE;
  private int before;
  private @Nullable String after;
  private boolean begun;
  private boolean ended;

  PageWalk(GraphQlEngine engine, TableQuery query, Layout layout, @Nullable Paging paging) {
    this.engine = engine;
    this.query = query;
    this.layout = layout;
    this.paging = paging;
  }

  /** Whether all pages were given. */
  boolean isEnded() {
    return ended;
  }

  /**
   * The next page.
   *
   * @param most how many of its rows are wanted
   */
  Page next(int most) throws FailedPage {
    Map<?, ?> data = data();
    Optional<Map<?, ?>> found = paging == null ? Optional.empty() : paging.page(data);
    Branch items = paging == null ? null : paging.items;
    Rows rows = layout.rows(data, new Rows.Extent(items, before, most));
    Page page = new Page(data, found.orElse(null), rows, !begun);
    begun = true;
    after =
        found.flatMap(paged -> paging == null ? Optional.empty() : paging.next(paged)).orElse(null);
    ended = after == null;
    before += found.map(this::items).orElse(0);
    resize(rows.lines.size());
    return page;
  }

  private int items(Map<?, ?> page) {
    return paging != null && page.get(paging.items.key) instanceof List<?> items ? items.size() : 0;
  }

  private Map<?, ?> data() throws FailedPage {
    while (true) {
      GraphQlAnswer answer =
          engine.execute(paging == null ? query.asked() : query.page(paging, size, after));
      if (answer.errors().isEmpty() && answer.body().get("data") instanceof Map<?, ?> data) {
        return data;
      }
      boolean tooLarge = answer.errors().contains(ErrorCode.ANSWER_TOO_LARGE);
      if (paging == null || size == 1 || !tooLarge) {
        throw new FailedPage(answer);
      }
      size = Math.max(1, size / STEP);
    }
  }

  private void resize(int rows) {
    if (rows > MANY_ROWS) {
      size = Math.max(1, size / STEP);
    } else if (rows <= FEW_ROWS) {
      size = Math.min(PageRequest.MOST, size * STEP);
    }
  }
}
