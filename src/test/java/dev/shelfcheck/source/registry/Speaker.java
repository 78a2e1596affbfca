package dev.shelfcheck.source.registry;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as one registry does, of the papers it is given; written from the documented shapes. */
final class Speaker implements ResponseDefinitionTransformerV2 {
  static final String NAME = "speaker";
  private final Clock clock;
  private final Papers papers = new Papers();
  private final Speech speech;
  private final List<Instant> arrivals = new CopyOnWriteArrayList<>();

  Speaker(RegistryEndpoint endpoint, Clock clock) {
    this.clock = clock;
    this.speech = Speech.of(endpoint, papers);
  }

  void holds(List<Paper> more) {
    more.forEach(papers::add);
  }

  /** When requests came in, in their order. */
  List<Instant> arrivals() {
    return List.copyOf(arrivals);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    arrivals.add(clock.instant());
    Speech.Said said = speech.to(ReceivedRequest.of(event.getRequest()));
    return new ResponseDefinitionBuilder()
        .withStatus(said.status())
        .withHeader("Content-Type", said.type())
        .withBody(said.body())
        .build();
  }
}
