package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Documents that share words, found by strides, are those that counting finds. */
class SharingProperties {
  private static final int ALL = 400;

  @Property(seed = "20261122", tries = 500)
  void stridesFindWhatCountingFinds(
      @ForAll @Size(min = 2, max = 5)
          List<@Size(min = 1, max = 200) Set<@IntRange(max = 399) Integer>> words,
      @ForAll @IntRange(min = 2, max = 3) int least) {
    int[][] postings =
        words.stream()
            .map(w -> new TreeSet<>(w).stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    double[] worths = Arrays.stream(postings).mapToDouble(SharingProperties::worth).toArray();
    for (int lead = 0; lead < 2; lead++) {
      Sharing sharing = new Sharing(postings, worths, lead, least);
      for (int document : postings[lead]) {
        assertEquals(counted(postings, lead, least, document), sharing.worth(document), 1e-9);
      }
    }
  }

  private static double counted(int[][] postings, int lead, int least, int document) {
    List<int[]> bearing =
        Arrays.stream(postings).filter(p -> IntStream.of(p).anyMatch(d -> d == document)).toList();
    boolean earlier =
        IntStream.range(0, lead)
            .anyMatch(i -> IntStream.of(postings[i]).anyMatch(d -> d == document));
    return earlier || bearing.size() < least
        ? 0
        : bearing.stream().mapToDouble(SharingProperties::worth).sum();
  }

  private static double worth(int[] documents) {
    return 1 + Math.log((double) ALL / documents.length);
  }
}
