package dev.shelfcheck.source.titles;

/**
 * What documents share with a title: which of its words they have, asked for the documents of one
 * word, the lead, in ascending order. Plain loops over arrays, since a check of one list runs them
 * millions of times before the compiler has had time for them.
 */
public final class PostingsOverlap {
  private final int[][] postings;
  private final double[] worths;
  private final int[] places;
  private final int lead;
  private final int least;

  /**
   * @param postings the documents of each word in ascending order, the rarest word first
   * @param worths what each word tells: the more, the fewer documents have it
   * @param least how many of the words a document must have
   */
  public PostingsOverlap(int[][] postings, double[] worths, int lead, int least) {
    this.postings = postings;
    this.worths = worths;
    this.places = new int[postings.length];
    this.lead = lead;
    this.least = least;
  }

  /**
   * The worth of the words of one of the lead's documents, the more the rarer they are; 0 where
   * they are too few, or where a rarer word leads to the document as well.
   */
  public double worth(int document) {
    double worth = worths[lead];
    int missing = least - 1;
    for (int i = lead + 1; i < postings.length && missing <= postings.length - i; i++) {
      if (has(i, document)) {
        worth += worths[i];
        missing--;
      }
    }
    return missing > 0 || ledTo(document) ? 0 : worth;
  }

  private boolean ledTo(int document) {
    for (int i = 0; i < lead; i++) {
      if (has(i, document)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes on from where the last document was looked for: in strides that double, then by halves.
   */
  private boolean has(int word, int document) {
    int[] documents = postings[word];
    int low = places[word];
    int stride = 1;
    while (low + stride < documents.length && documents[low + stride] <= document) {
      low += stride;
      stride <<= 1;
    }
    int high = Math.min(low + stride, documents.length);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (documents[middle] < document) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    places[word] = low;
    return low < documents.length && documents[low] == document;
  }
}
