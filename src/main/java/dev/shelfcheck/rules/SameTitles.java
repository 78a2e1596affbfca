package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import java.util.Collection;
import java.util.List;

/** Listings under one identifier, parted by the work that their titles name. */
final class SameTitles {
  private SameTitles() {}

  /** The parties whose titles name one work each, in reading order. */
  static Collection<List<EntryPlace>> parties(List<EntryPlace> members) {
    List<Title> titles = members.stream().map(m -> Title.of(m.title())).toList();
    Alliance<EntryPlace> alliance = new Alliance<>(members);
    for (int i = 0; i < titles.size(); i++) {
      for (int j = i + 1; j < titles.size(); j++) {
        if (oneWork(titles.get(i), titles.get(j))) {
          alliance.join(i, j);
        }
      }
    }
    return alliance.parties();
  }

  /** Whether two titles that stand under one identifier are two ways to name its work. */
  private static boolean oneWork(Title one, Title other) {
    TitleRelation relation = TitleComparison.of(one, other).relation();
    return relation.agrees()
        || relation == TitleRelation.SHARED_NAME
        || relation == TitleRelation.WORDS_SWAPPED;
  }
}
