package dev.shelfcheck.api;

import dev.shelfcheck.disk.Drawer;
import dev.shelfcheck.engine.Keeping;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.read.kept.KeptReadings;
import java.util.Optional;

/** Judgments in a drawer. The names of readings tell of the build, too. */
record KeptJudgments(RulesInForce inForce, KeptReadings readings, Drawer drawer)
    implements Keeping {
  @Override
  public Optional<String> rules() {
    return inForce.state();
  }

  @Override
  public Optional<String> name(Document document) {
    return readings.name(document);
  }

  @Override
  public Optional<byte[]> get(String name) {
    return drawer.get(name);
  }

  @Override
  public void put(String name, byte[] bytes) {
    drawer.put(name, bytes);
  }
}
