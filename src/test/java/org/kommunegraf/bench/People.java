package org.kommunegraf.bench;

import java.util.List;
import java.util.Locale;
import org.kommunegraf.Made;
import org.kommunegraf.model.Actor;
import org.kommunegraf.model.Audience;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.PageKind;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Platform;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Role;
import org.kommunegraf.model.RoleKind;

/** Who acts and where: departments, their pages, and the documents that speak of them. */
final class People {

  private static final List<String> DEPARTMENTS =
      List.of(
          "Kultur", "Social", "Teknik", "Miljø", "Skole", "Sundhed", "Beskæftigelse", "Borgmester");
  private static final List<String> PAGES =
      List.of(
          "Biblioteket",
          "Museet",
          "Ungdomsskolen",
          "Jobcentret",
          "Borgerservice",
          "Svømmehallen",
          "Byens");
  static final List<Ref<Platform>> PLATFORMS =
      List.of("facebook", "instagram", "linkedin", "youtube", "twitter", "snapchat").stream()
          .map(name -> new Ref<Platform>("platform:" + name))
          .toList();
  private static final List<Ref<Audience>> AUDIENCES =
      List.of("residents", "tourists", "young-people").stream()
          .map(name -> new Ref<Audience>("audience:" + name))
          .toList();

  private final LargeGraph graph;

  People(LargeGraph graph) {
    this.graph = graph;
  }

  List<Entity> document(int number) {
    int municipality = number / LargeGraph.YEARS;
    Source source = source(municipality, LargeGraph.FIRST_YEAR + number % LargeGraph.YEARS);
    Document document =
        Made.of(Document.class, source.identity(source.documentId()))
            .with("title", "Sociale medier " + source.year())
            .with("published", new PartialDate(Integer.toString(source.year())))
            .with("language", Register.language(graph.municipality(municipality)))
            .with("sha256", String.format(Locale.ROOT, "%064x", number))
            .with("file", source.year() + ".txt")
            .record();
    Draw draw = new Draw("document", number);
    return LargeGraph.cited(
        document,
        source.citation(
            document, 1, document.title(), Basis.STATED, draw, "title", "published", "language"));
  }

  Source source(int municipality, int year) {
    return new Source(graph.key(municipality), year);
  }

  List<Entity> department(int number) {
    int municipality = number / LargeGraph.DEPARTMENTS;
    int which = number % LargeGraph.DEPARTMENTS;
    Source source = source(municipality, LargeGraph.FIRST_YEAR);
    Department department =
        Made.of(Department.class, source.identity(departmentId(municipality, which)))
            .with("names", names(DEPARTMENTS.get(which) + "forvaltningen", municipality, source))
            .with("municipality", graph.municipalityRef(municipality))
            .record();
    Draw draw = new Draw("department", number);
    return LargeGraph.cited(
        department,
        source.citation(department, 1, null, Basis.STATED, draw, "names", "municipality"));
  }

  private List<LocalName> names(String text, int municipality, Source source) {
    Language language = Register.language(graph.municipality(municipality));
    return List.of(
        Made.of(LocalName.class)
            .with("text", text)
            .with("language", language)
            .with("kind", NameKind.FULL)
            .with("document", source.document())
            .record());
  }

  private String departmentId(int municipality, int which) {
    return "department:" + graph.key(municipality) + "/" + which;
  }

  Ref<Department> department(int municipality, int which) {
    return new Ref<>(departmentId(municipality, which));
  }

  List<Entity> page(int number) {
    Draw draw = new Draw("page", number);
    int municipality = draw.skewed(graph.municipalities());
    Source source = source(municipality, LargeGraph.FIRST_YEAR + draw.below(LargeGraph.YEARS));
    Ref<Actor> owner = new Ref<>(departmentId(municipality, draw.below(LargeGraph.DEPARTMENTS)));
    Page page =
        Made.of(Page.class, source.identity("page:" + source.key() + "/" + number))
            .with("names", names(draw.one(PAGES) + " " + number, municipality, source))
            .with("platform", draw.one(PLATFORMS))
            .with("municipality", graph.municipalityRef(municipality))
            .with("owner", owner)
            .with(
                "kind",
                draw.one(List.of(PageKind.DEPARTMENT, PageKind.INSTITUTION, PageKind.THEME)))
            .with("active", draw.percent(50) ? Period.parse(Integer.toString(source.year())) : null)
            .with("audiences", draw.percent(30) ? List.of(draw.one(AUDIENCES)) : List.of())
            .with(
                "roles",
                draw.percent(30)
                    ? List.of(
                        Made.of(Role.class)
                            .with("kind", RoleKind.OPERATOR)
                            .with("actor", owner)
                            .record())
                    : List.of())
            .record();
    return LargeGraph.cited(
        page,
        source.citation(
            page, 1, page.names().get(0).text(), Basis.STATED, draw, "names", "platform", "owner"));
  }
}
