package dev.shelfcheck.fleet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of hosts come to tasks about evenly. */
class HostSharesTest {
  @Test
  void theLargestFirst() {
    assertArrayEquals(new int[] {1, 0, 1, 0}, HostShares.evenly(new long[] {3, 5, 4, 2}, 2));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "7", "64"})
  void noTaskHasMuchMoreThanTheMean(int tasks) {
    SplittableRandom random = new SplittableRandom(tasks);
    long[] sizes = random.longs(tasks * 64L, 0, 1000).toArray();

    long[] loads = new long[tasks];
    int[] taskOf = HostShares.evenly(sizes, tasks);
    for (int group = 0; group < sizes.length; group++) {
      loads[taskOf[group]] += sizes[group];
    }

    long mean = Arrays.stream(sizes).sum() / tasks;
    assertTrue(Arrays.stream(loads).max().orElseThrow() <= mean + mean / 10);
  }
}
