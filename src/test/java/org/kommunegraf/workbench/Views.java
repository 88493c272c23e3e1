package org.kommunegraf.workbench;

import java.util.Map;

/** The views of an answer, as a test waits for them. */
final class Views {

  /** What is there when a view of an answer is there. */
  private static final Map<String, String> SIGNS =
      Map.of(
          "table", ".kg-view [role=row], .kg-view td",
          "chart", ".kg-view svg",
          "graph", ".kg-view canvas, .kg-view svg",
          "sources", ".kg-view li, .kg-view td, .kg-view article",
          "json", ".result-window .view-line");

  private Views() {}

  static Page await(Page page, String view) {
    page.until("the view " + view, () -> page.view().equals(view));
    page.one(SIGNS.get(view));
    return page;
  }
}
