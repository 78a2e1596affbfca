package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import java.util.Optional;

/** What is kept from run to run, of which nothing need be there another time. */
public interface Keeping {
  /**
   * What the rules rest on beside documents and answers, as a text that differs where one of them
   * may judge otherwise; absent where that cannot be told.
   */
  Optional<String> rules();

  /** The name of a reading that no other has; absent where that cannot be told. */
  Optional<String> name(Document document);

  /** What was kept under a name of letters and digits. */
  Optional<byte[]> get(String name);

  /** Keeps something under a name of letters and digits. */
  void put(String name, byte[] bytes);
}
