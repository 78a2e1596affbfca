package dev.shelfcheck.source.pocket;

import java.util.List;

/**
 * The years in which a work appeared.
 *
 * @param all ascending
 * @param posted which of them, from 0 on, is the first posting's; -1 where none
 */
public record PostedYears(List<Integer> all, int posted) {
  public PostedYears {
    all = List.copyOf(all);
  }
}
