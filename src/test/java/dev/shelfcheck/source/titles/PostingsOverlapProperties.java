package dev.shelfcheck.source.titles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.Trials;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents that share words, found by strides, are those that counting finds. */
class PostingsOverlapProperties {
  private static final int ALL = 400;

  /** Two to five words with the documents that bear each, and how many words are shared. */
  private record Asked(List<Set<Integer>> words, int least) {
    static Asked of(Random random) {
      return new Asked(
          Stream.generate(() -> documents(random)).limit(2 + random.nextInt(4)).toList(),
          2 + random.nextInt(2));
    }

    private static Set<Integer> documents(Random random) {
      int size = 1 + random.nextInt(200);
      return random.ints(size, 0, ALL).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void stridesFindWhatCountingFinds() {
    Trials.of(500, Asked::of, PostingsOverlapProperties::stridesFind);
  }

  private static void stridesFind(Asked asked) {
    int least = asked.least();
    int[][] postings =
        asked.words().stream()
            .map(w -> new TreeSet<>(w).stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    double[] worths =
        Arrays.stream(postings).mapToDouble(PostingsOverlapProperties::worth).toArray();
    for (int lead = 0; lead < 2; lead++) {
      PostingsOverlap postingsOverlap = new PostingsOverlap(postings, worths, lead, least);
      for (int document : postings[lead]) {
        assertEquals(
            counted(postings, lead, least, document), postingsOverlap.worth(document), 1e-9);
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
        : bearing.stream().mapToDouble(PostingsOverlapProperties::worth).sum();
  }

  private static double worth(int[] documents) {
    return 1 + Math.log((double) ALL / documents.length);
  }
}
