package dev.shelfcheck.server.editor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What an editor's user set for this server. The editor's own settings alone may have the network
 * asked, never a file of the folder: that may be a stranger's.
 */
final class Wishes {
  /** The group of settings, where an editor sends all it has. */
  private static final String GROUP = "shelfcheck";

  private static final String ONLINE = "online";
  private static final String ON_SAVE = "onSave";

  private static final String OUTCOMES = "outcomes";

  private final AtomicBoolean online = new AtomicBoolean();
  private final AtomicBoolean outcomes = new AtomicBoolean();

  /** Whether the network is asked about a file when it has been saved. */
  boolean onlineOnSave() {
    return online.get();
  }

  /** Whether the editor wants to hear what the checks of each file came to. */
  boolean outcomes() {
    return outcomes.get();
  }

  /**
   * Hears settings; those that say nothing of a wish leave it as it was.
   *
   * @param settings as JSON: {@code {"online": "onSave"}}, alone or below {@code "shelfcheck"}
   */
  void hear(@Nullable Object settings) {
    if (settings instanceof JsonObject all) {
      JsonObject own = all.get(GROUP) instanceof JsonObject group ? group : all;
      Optional.ofNullable(own.get(ONLINE))
          .filter(JsonElement::isJsonPrimitive)
          .ifPresent(v -> online.set(ON_SAVE.equals(v.getAsString())));
      Optional.ofNullable(own.get(OUTCOMES))
          .filter(JsonElement::isJsonPrimitive)
          .ifPresent(v -> outcomes.set(v.getAsBoolean()));
    }
  }
}
