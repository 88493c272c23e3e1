package org.kommunegraf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The walls of the house. */
class LayersTest {

  /** The way the data flows. A package may use what stands to its left. */
  private static final List<String> ARROW =
      List.of(
          "model",
          "printed",
          "dataset",
          "importer",
          "verify",
          "graph",
          "release",
          "query",
          "search",
          "graphql",
          "table",
          "questions",
          "http",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.kommunegraf");

  @ParameterizedTest
  @FieldSource("ARROW")
  void aPackageUsesOnlyWhatStandsToItsLeft(String name) {
    String[] toTheRight =
        ARROW.subList(ARROW.indexOf(name) + 1, ARROW.size()).stream()
            .map(right -> "org.kommunegraf." + right + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("org.kommunegraf." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(toTheRight)
        .because(
            "data flows one way, from the files to the answer, so that each package can be read"
                + " alone")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.kommunegraf.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package that needs another that needs it is one package")
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreNamesNeo4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.kommunegraf.graph..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.neo4j..")
        .because("two stores are used in one way, so nobody else may know which it is")
        .check(CLASSES);
  }

  @Test
  void onlySearchNamesLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.kommunegraf.search..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "org.tartarus.snowball..")
        .because("a text is searched in one way, and a list is filtered in another")
        .check(CLASSES);
  }

  @Test
  void answersDoNotReadFiles() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.kommunegraf.release..",
            "org.kommunegraf.query..",
            "org.kommunegraf.search..",
            "org.kommunegraf.graphql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.kommunegraf.dataset..", "org.kommunegraf.importer..", "org.kommunegraf.verify..")
        .because("a release is built from the store, never from the files")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .because("a helper goes to the type it helps, or is a value type that has no name yet")
        .check(CLASSES);
  }
}
