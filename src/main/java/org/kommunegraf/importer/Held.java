package org.kommunegraf.importer;

import java.util.List;
import java.util.stream.Stream;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.printed.PrintedForm;

/** An entity with what its citations print, ready for holding the one against the other. */
final class Held {

  private static final int CELLS = 2;

  private final World world;
  private final Entity entity;
  private final List<Quoted> quoted;
  private final Problems problems;

  /** Takes what differs. */
  interface Problems {
    void tell(Entity entity, String path, String sentence);
  }

  Held(World world, Entity entity, Stream<Citation> citations, Problems problems) {
    this.world = world;
    this.entity = entity;
    this.quoted = citations.filter(c -> c.part() == null).map(c -> Quoted.of(world, c)).toList();
    this.problems = problems;
  }

  World world() {
    return world;
  }

  Entity entity() {
    return entity;
  }

  /** The citations that support a field or, as {@code amount.scale}, a part of one. */
  List<Quoted> supporting(String field) {
    return quoted.stream()
        .filter(q -> q.citation().supports().contains(field))
        .map(q -> cell(q, field))
        .toList();
  }

  /** Whether a part of the field, its start or its end, is printed instead of the whole of it. */
  boolean isPrintedInParts(String field) {
    return quoted.stream()
        .anyMatch(
            q ->
                q.citation().supports().contains(field + ".start")
                    || q.citation().supports().contains(field + ".end"));
  }

  /** Of those the ones with a form to hold a value against. */
  List<Quoted> printing(String field) {
    return supporting(field).stream().filter(q -> q.form() != null).toList();
  }

  /** Whether a citation says why the field is not printed. */
  boolean isExcused(String field) {
    return supporting(field).stream().anyMatch(q -> q.citation().unprinted() != null);
  }

  void tell(String path, String sentence) {
    problems.tell(entity, path, sentence);
  }

  void tell(Quoted about, String path, String sentence) {
    problems.tell(about.citation(), path, sentence);
  }

  void tellUnprinted(String field, String what) {
    tell(
        field,
        "no citation that supports %s prints %s; quote it in printed, or say with unprinted why it is not printed"
            .formatted(field, what));
  }

  /** The language of the documents that are quoted; English where none is. */
  Language language() {
    return quoted.stream()
        .map(Quoted::language)
        .filter(language -> language != Language.EN)
        .findFirst()
        .orElse(Language.EN);
  }

  List<Quoted> all() {
    return quoted;
  }

  /** Of a row with a cell for each field that it supports, the cell of the field. */
  private static Quoted cell(Quoted row, String field) {
    List<String> supports = row.citation().supports();
    String[] cells = row.form() == null ? new String[0] : row.form().text().split(",");
    return cells.length > CELLS && cells.length == supports.size() && !supports.contains("names")
        ? new Quoted(
            row.citation(), new PrintedForm(cells[supports.indexOf(field)], row.language()))
        : row;
  }
}
