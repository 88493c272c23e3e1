package org.kommunegraf.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.table.PageWalk.FailedPage;
import org.kommunegraf.table.PageWalk.Page;

/**
 * A whole table, laid out page by page. It is walked twice, as the first row may depend on the last
 * one: a spend that is part of another is in brackets where the other stands. A release does not
 * change, so both walks meet the same.
 */
final class PagedTable implements WholeTable {

  /** What is remembered of each number is what bounds the memory. */
  private static final int MOST_NUMBERS = 1_000_000;

  private static final int ROWS_OF_A_PART = 100;

  private final GraphQlEngine engine;
  private final GraphQlRequest request;
  private final TableQuery query;
  private final @Nullable Paging paging;
  private final Layout layout;
  private final CountedOnce countedOnce;
  private final CutLists lists;
  private final int most;

  private PageWalk walk;
  private int rows;
  private boolean endsEarly;
  private @Nullable GraphQlAnswer failure;

  private List<Line> waiting = List.of();
  private int written;
  private boolean headIsWritten;
  private boolean allIsWritten;

  /**
   * @param engine answers from one release
   */
  PagedTable(GraphQlEngine engine, GraphQlRequest request, TableQuery query, int mostRows) {
    Paging found = Paging.of(query.layout().way).orElse(null);
    this.engine = engine;
    this.request = request;
    this.query = query;
    this.paging = found;
    this.layout = found == null ? query.layout() : query.layout().without(found::isOfThePage);
    this.countedOnce = layout.countedOnce();
    this.lists = new CutLists(found == null ? null : found.connection);
    this.most = Math.min(mostRows, MOST_NUMBERS / Math.max(1, layout.numbers()));
    this.walk = newWalk();
  }

  private PageWalk newWalk() {
    return new PageWalk(engine, query, layout, paging);
  }

  @Override
  public Map<String, Object> release() {
    return engine.release();
  }

  @Override
  public boolean count() {
    try {
      Page page = walk.next(most - rows);
      note(page);
      if (!walk.isEnded() && !endsEarly) {
        return true;
      }
      walk = newWalk();
    } catch (FailedPage failed) {
      failure = TableAnswer.explained(engine, request, failed.answer);
    }
    return false;
  }

  private void note(Page page) {
    if (page.first()) {
      lists.add(layout.root, page.data());
    }
    if (paging != null && page.page() != null) {
      lists.addPage(paging.connection, page.page(), page.rows().wholeItems());
    }
    countedOnce.note(page.rows().wanted());
    rows += page.rows().wanted().size();
    endsEarly = page.rows().isMore();
  }

  @Override
  public Optional<GraphQlAnswer> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public boolean endsEarly() {
    return endsEarly;
  }

  @Override
  public List<Table.Cut> cut() {
    return lists.cut(
        list -> !list.window.given() || (endsEarly && paging != null && list == paging.connection));
  }

  @Override
  public Optional<String> next() {
    if (!headIsWritten) {
      headIsWritten = true;
      return Optional.of(Csv.head(layout.columns(countedOnce)));
    }
    if (allIsWritten) {
      return Optional.empty();
    }
    if (written == rows) {
      allIsWritten = true;
      return CutRemark.of(this)
          .map(sentence -> Csv.remark(sentence, layout.columns(countedOnce).size()));
    }
    return Optional.of(Csv.rows(countedOnce.rows(part())));
  }

  private List<Line> part() {
    if (waiting.isEmpty()) {
      try {
        waiting = walk.next(rows - written).rows().wanted();
      } catch (FailedPage failed) {
        throw new IllegalStateException("a page that was counted cannot be written", failed);
      }
    }
    int size = Math.min(ROWS_OF_A_PART, waiting.size());
    List<Line> part = waiting.subList(0, size);
    waiting = waiting.subList(size, waiting.size());
    written += size;
    return part;
  }
}
