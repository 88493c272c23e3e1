package org.kommunegraf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds where in the texts of an entity the words of a question stand. */
final class Marks {

  private static final Comparator<TextRange> FROM_LEFT_TO_RIGHT =
      Comparator.comparingInt(TextRange::start);

  private final List<Passage> passages;
  private final List<List<TextRange>> found = new ArrayList<>();

  private Marks(List<Passage> passages) {
    this.passages = passages;
    passages.forEach(passage -> found.add(new ArrayList<>()));
  }

  /**
   * The texts of one entity that hold words of the question.
   *
   * @param question the question, prepared by Lucene; preparing takes longer than finding
   * @param number the entity's number in the index
   * @param passages its texts, as they were given to the index
   */
  static List<Highlight> of(IndexReader index, Weight question, int number, List<Passage> passages)
      throws IOException {
    LeafReaderContext leaf = index.leaves().get(ReaderUtil.subIndex(number, index.leaves()));
    Matches matches = question.matches(leaf, number - leaf.docBase);
    Marks marks = new Marks(passages);
    if (matches != null) {
      for (Tier tier : Tier.values()) {
        for (Analysis analysis : Analysis.OF_TEXTS) {
          marks.collect(tier, analysis, matches.getMatches(tier.field(analysis)));
        }
      }
    }
    return marks.highlights();
  }

  private void collect(Tier tier, Analysis analysis, @Nullable MatchesIterator matches)
      throws IOException {
    while (matches != null && matches.next()) {
      mark(tier, analysis, matches.startOffset(), matches.endOffset());
    }
  }

  /** Lucene counts on through all texts of a field, with a gap of one between two of them. */
  private void mark(Tier tier, Analysis analysis, int start, int end) {
    int base = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.tier() == tier && passage.isReadBy(analysis)) {
        int length = passage.text().length();
        if (end <= base + length) {
          add(found.get(i), analysis, new TextRange(start - base, end - base));
          return;
        }
        base += length + 1;
      }
    }
  }

  /** The pieces of a word are marked together only where none of them is marked by itself. */
  private static void add(List<TextRange> ranges, Analysis analysis, TextRange range) {
    boolean marked =
        ranges.stream().anyMatch(r -> r.start() < range.end() && range.start() < r.end());
    if (analysis != Analysis.TORN || !marked) {
      ranges.add(range);
    }
  }

  private List<Highlight> highlights() {
    List<Highlight> highlights = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      for (int i = 0; i < passages.size(); i++) {
        Passage passage = passages.get(i);
        if (passage.tier() == tier && !found.get(i).isEmpty()) {
          highlights.add(
              new Highlight(
                  passage.field(), passage.text(), passage.language(), apart(found.get(i))));
        }
      }
    }
    return List.copyOf(highlights);
  }

  /** A word that is found in several ways is one range. */
  private static List<TextRange> apart(List<TextRange> ranges) {
    return ranges.stream().distinct().sorted(FROM_LEFT_TO_RIGHT).toList();
  }
}
