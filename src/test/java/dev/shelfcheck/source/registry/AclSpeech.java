package dev.shelfcheck.source.registry;

/** The Anthology's MODS, a paper at a time; its page for what it does not have. */
record AclSpeech(Papers papers) implements Speech {
  @Override
  public Said to(ReceivedRequest asked) {
    String id = asked.path().replaceFirst("^/", "").replaceFirst("\\.xml$", "");
    return papers
        .get("acl", id)
        .map(AclSpeech::mods)
        .orElse(new Said(404, "text/html", "<!doctype html>"));
  }

  private static Said mods(Paper paper) {
    String body =
        "<?xml version='1.0'?><modsCollection xmlns=\"http://www.loc.gov/mods/v3\"><mods><titleInfo><title>%s</title></titleInfo><originInfo><dateIssued>%d-07</dateIssued></originInfo></mods></modsCollection>"
            .formatted(ArxivSpeech.escaped(paper.title()), paper.year());
    return new Said(200, "application/xml", body);
  }
}
