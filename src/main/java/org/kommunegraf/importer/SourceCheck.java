package org.kommunegraf.importer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Experience;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Survey;
import org.kommunegraf.model.SurveyQuestion;

/** Documents can be found and recognised, and answers belong to the survey that asked. */
final class SourceCheck {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
  private static final Pattern PAGES = Pattern.compile("[1-9]\\d*(-[1-9]\\d*)?");

  private SourceCheck() {}

  static void check(World world) {
    world.read(Document.class).forEach(document -> check(world, document));
    for (Entity entity : world.entities()) {
      if (entity instanceof Observation observation) {
        checkSurvey(world, observation, observation.survey(), observation.question());
      } else if (entity instanceof Experience experience) {
        checkSurvey(world, experience, experience.survey(), experience.question());
      }
    }
  }

  private static void check(World world, Document document) {
    if (!document.sha256().matches("[0-9a-f]{64}")) {
      world.problem(
          document,
          "sha256",
          Quotation.of(document.sha256())
              + " is no SHA-256; write the 64 lower-case hexadecimal"
              + " digits that sha256sum prints");
    }
    checkAddress(world, document);
    if (document.file().contains("..")
        || document.file().startsWith("/")
        || document.file().contains("\\")) {
      world.problem(
          document,
          "file",
          Quotation.of(document.file())
              + " is no file name; write the name inside the folder of"
              + " sources, with / between folders, without .. and without a leading /");
    }
  }

  private static void checkAddress(World world, Document document) {
    if (document.address() != null && !ADDRESS.matcher(document.address()).matches()) {
      world.problem(
          document,
          "address",
          Quotation.of(document.address())
              + " is no address; write the URL at which the document was found, with https:// in"
              + " front");
    }
    if (document.pages() != null && !PAGES.matcher(document.pages()).matches()) {
      world.problem(
          document,
          "pages",
          Quotation.of(document.pages())
              + " are no pages; write one page (12) or first-last (12-14) of the larger file");
    }
    if (document.published() != null
        && document.retrieved() != null
        && document.retrieved().lastDay().isBefore(document.published().firstDay())) {
      world.problem(
          document,
          "retrieved",
          "it was retrieved (%s) before it was published (%s); correct one of the two"
              .formatted(document.retrieved(), document.published()));
    }
  }

  private static void checkSurvey(
      World world,
      Entity entity,
      @Nullable Ref<Survey> survey,
      @Nullable Ref<SurveyQuestion> asked) {
    SurveyQuestion question = world.find(asked, SurveyQuestion.class);
    if (question != null && !question.survey().equals(survey)) {
      world.problem(
          entity,
          "question",
          question.id()
              + " was asked in "
              + question.survey().id()
              + ", but survey is "
              + (survey == null ? "not set" : survey.id())
              + "; write the survey that asked it");
    }
  }
}
