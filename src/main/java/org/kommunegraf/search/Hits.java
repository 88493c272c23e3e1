package org.kommunegraf.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a question found, the best first, and of equals the one with the lesser number. A
 * hit is kept as one number, so that a million of them are sorted in little time and room.
 */
final class Hits {

  static final Hits NONE = new Hits(new long[0]);

  private final long[] packed;

  private Hits(long[] packed) {
    this.packed = packed;
  }

  /** The score's bits above, turned round so that the best comes first; the number below. */
  static long pack(float score, int number) {
    return ((long) (Integer.MAX_VALUE - Float.floatToIntBits(score)) << Integer.SIZE) | number;
  }

  int size() {
    return packed.length;
  }

  int number(int place) {
    return (int) packed[place];
  }

  float score(int place) {
    return Float.intBitsToFloat(Integer.MAX_VALUE - (int) (packed[place] >>> Integer.SIZE));
  }

  IntStream numbers() {
    return Arrays.stream(packed).mapToInt(hit -> (int) hit);
  }

  /** How many hits come before this one, whether or not it is among them. */
  int before(float score, int number) {
    int place = Arrays.binarySearch(packed, pack(score, number));
    return place >= 0 ? place : -place - 1;
  }

  /** Takes every hit; scores are never negative. */
  static final class Collector extends SimpleCollector {
    private long[] packed = new long[64];
    private int size;
    private int base;
    private @Nullable Scorable scorer;

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void setScorer(Scorable current) {
      scorer = current;
    }

    @Override
    public void collect(int document) throws IOException {
      packed = ArrayUtil.grow(packed, size + 1);
      packed[size++] = pack(Objects.requireNonNull(scorer).score(), base + document);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }

  /** Lets Lucene collect in as many parts as it likes. */
  static final class Gathering implements CollectorManager<Collector, Hits> {
    @Override
    public Collector newCollector() {
      return new Collector();
    }

    @Override
    public Hits reduce(Collection<Collector> parts) {
      return new Hits(
          parts.stream()
              .flatMapToLong(part -> Arrays.stream(part.packed, 0, part.size))
              .sorted()
              .toArray());
    }
  }
}
