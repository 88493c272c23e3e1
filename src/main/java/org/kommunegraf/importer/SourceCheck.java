package org.kommunegraf.importer;

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
