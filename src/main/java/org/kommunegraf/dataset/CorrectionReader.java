package org.kommunegraf.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.PartialDate;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the corrections of an entity or a citation. */
final class CorrectionReader {

  private final EntryNotes notes;

  CorrectionReader(EntryNotes notes) {
    this.notes = notes;
  }

  /**
   * The corrections that can be read.
   *
   * @param field the field {@code corrections}; null if there is none
   * @param path where it stands
   */
  List<Correction> read(@Nullable NodeTuple field, String path) {
    List<Correction> corrections = new ArrayList<>();
    if (field == null || !(field.getValueNode() instanceof SequenceNode sequence)) {
      return corrections;
    }
    notes.place(path, field.getKeyNode());
    for (int i = 0; i < sequence.getValue().size(); i++) {
      Node node = sequence.getValue().get(i);
      String at = path + "/" + i;
      notes.place(at, node);
      Correction read =
          node instanceof MappingNode map && notes.form().isSoundIn(at)
              ? correction(map, at)
              : null;
      if (read != null) {
        corrections.add(read);
      }
    }
    return corrections;
  }

  private @Nullable Correction correction(MappingNode node, String path) {
    Map<String, NodeTuple> fields = Nodes.fields(node);
    String reason = scalar(fields.get("reason"), path + "/reason", CorrectionReader::sentence);
    PartialDate date = scalar(fields.get("date"), path + "/date", PartialDate::parse);
    NodeTuple names = fields.get("fields");
    return reason == null
        ? null
        : new Correction(
            reason,
            date,
            names == null
                ? List.of()
                : ((SequenceNode) names.getValueNode())
                    .getValue().stream().map(Nodes::text).toList());
  }

  private static String sentence(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "the reason is blank; say in one English sentence why it was changed");
    }
    return text.strip();
  }

  private <T> @Nullable T scalar(
      @Nullable NodeTuple field, String path, Function<String, T> meaning) {
    return field == null
        ? null
        : notes.attempt(
            () -> meaning.apply(Nodes.text(field.getValueNode())), field.getValueNode(), path);
  }
}
