package org.kommunegraf.query;

import java.util.ArrayList;
import java.util.List;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/**
 * A division that no source makes: of an amount among several things, or of several things that a
 * source speaks of together.
 *
 * @param of what is not divided
 * @param field the field that holds the things
 * @param undivided what they are
 * @param among the things, as far as they are entities of their own
 */
public record Division(Entity of, String field, Undivided undivided, List<? extends Entity> among) {

  /** The divisions that the sources do not make of an entity. */
  public static List<Division> of(Release release, Entity entity) {
    if (entity instanceof Spend spend) {
      return ofSpend(release, spend);
    }
    if (entity instanceof Event event && event.group()) {
      return List.of(new Division(event, "group", Undivided.of(List.of(event)), List.of()));
    }
    return entity instanceof Page page && page.group()
        ? List.of(new Division(page, "group", Undivided.PAGES, List.of()))
        : List.of();
  }

  private static List<Division> ofSpend(Release release, Spend spend) {
    List<Division> divisions = new ArrayList<>();
    if (spend.platforms().size() > 1) {
      divisions.add(
          new Division(spend, "platforms", Undivided.PLATFORMS, release.follow(spend.platforms())));
    }
    if (spend.campaigns().size() > 1) {
      divisions.add(
          new Division(spend, "campaigns", Undivided.CAMPAIGNS, release.follow(spend.campaigns())));
    }
    List<Event> events = release.follow(spend.events());
    if (events.size() > 1 || events.stream().anyMatch(Event::group)) {
      divisions.add(new Division(spend, "events", Undivided.of(events), events));
    }
    List<Page> pages = release.follow(spend.pages());
    if (pages.size() > 1 || pages.stream().anyMatch(Page::group)) {
      divisions.add(new Division(spend, "pages", Undivided.PAGES, pages));
    }
    return divisions;
  }
}
