package org.kommunegraf.importer;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Experience;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Survey;
import org.kommunegraf.model.SurveyQuestion;

/** Documents can be found and recognised, names know their source, and answers belong to the survey that asked. */
final class SourceCheck {

  private SourceCheck() {}

  static void check(World world) {
    world.read(Document.class).forEach(document -> check(world, document));
    world.read(Observation.class).forEach(o -> checkSurvey(world, o, o.survey(), o.question()));
    world.read(Experience.class).forEach(e -> checkSurvey(world, e, e.survey(), e.question()));
    world.read().forEach(entity -> entity.names().forEach(name -> checkName(world, entity, name)));
  }

  private static void check(World world, Document document) {
    if (!document.sha256().matches("[0-9a-f]{64}")) {
      world.problem(document, "sha256", "\"" + document.sha256() + "\" is no SHA-256; write the 64 lower-case hexadecimal"
          + " digits that sha256sum prints");
    }
    if (document.file().contains("..") || document.file().startsWith("/") || document.file().contains("\\")) {
      world.problem(document, "file", "\"" + document.file() + "\" is no file name; write the name inside the folder of"
          + " sources, without .. and without a leading /");
    }
  }

  private static void checkSurvey(World world, Entity entity, @Nullable Ref<Survey> survey,
      @Nullable Ref<SurveyQuestion> asked) {
    SurveyQuestion question = world.find(asked, SurveyQuestion.class);
    if (question != null && !question.survey().equals(survey)) {
      world.problem(entity, "question", question.id() + " was asked in " + question.survey().id() + ", but survey is "
          + (survey == null ? "not set" : survey.id()) + "; write the survey that asked it");
    }
  }

  private static void checkName(World world, Entity entity, LocalName name) {
    if (name.kind() != NameKind.SUPPLIED && name.document() == null) {
      world.problem(entity, "names", "the name \"" + name.text() + "\" has no document; the folder has not exactly one, so"
          + " write document: document:… beside the text, or kind: SUPPLIED if it is our own");
    }
  }
}
