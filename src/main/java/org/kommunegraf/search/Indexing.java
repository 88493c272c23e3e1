package org.kommunegraf.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.release.Release;

/** Writes the texts of entities into an index in memory. */
final class Indexing {

  /** Texts longer than this are nobody's whole name; Lucene refuses terms of more than 32 kB. */
  private static final int MOST_CHARACTERS_OF_A_NAME = 1_000;

  private static final Similarity SCORING = new WordScoring();

  /** With the places of words, for highlights; without the texts, which the release has. */
  private static final FieldType TEXT = new FieldType(TextField.TYPE_NOT_STORED);

  /**
   * Lucene reckons with vectors faster on some Javas and warns on all others. Search has no
   * vectors. The field keeps the logger, which would otherwise forget its level.
   */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.freeze();
  }

  private Indexing() {}

  /** An index in which each entity has its place in the list as its number. */
  static IndexSearcher index(Release release, List<Entity> entities) throws IOException {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, config())) {
      for (Entity entity : entities) {
        Document document = document(Passages.of(release, entity));
        document.add(new StringField(Entries.TYPE, Shape.of(entity).constant(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(memory));
    searcher.setSimilarity(SCORING);
    return searcher;
  }

  /** Only neighbours are merged, and nothing runs beside this thread, so the order stays. */
  private static IndexWriterConfig config() {
    return new IndexWriterConfig(analyzer())
        .setSimilarity(SCORING)
        .setMergePolicy(new LogDocMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  private static Analyzer analyzer() {
    Map<String, Analyzer> analyzers = new HashMap<>();
    for (Tier tier : Tier.values()) {
      for (Analysis analysis : Analysis.OF_TEXTS) {
        analyzers.put(tier.field(analysis), analysis.analyzer());
      }
    }
    return new PerFieldAnalyzerWrapper(Analysis.FOLDED.analyzer(), analyzers);
  }

  private static Document document(List<Passage> passages) {
    Document document = new Document();
    for (Passage passage : passages) {
      for (Analysis analysis : Analysis.OF_TEXTS) {
        if (passage.isReadBy(analysis)) {
          document.add(new Field(passage.tier().field(analysis), passage.text(), TEXT));
        }
      }
      if (passage.tier().isTypedWhole() && passage.text().length() <= MOST_CHARACTERS_OF_A_NAME) {
        document.add(whole(passage));
      }
    }
    List<Passage> names = passages.stream().filter(p -> p.tier() == Tier.NAME).toList();
    if (!names.isEmpty()) {
      document.add(Brevity.field(names));
    }
    return document;
  }

  private static Field whole(Passage passage) {
    return new StringField(
        passage.tier().wholeField(), Analysis.joined(passage.text()), Field.Store.NO);
  }
}
