package dev.shelfcheck.source.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * arXiv's Atom feed: by {@code id_list}, or by phrases in titles joined with {@code OR}; ten at
 * most where {@code max_results} names no number.
 */
record ArxivSpeech(Papers papers) implements Speech {
  private static final Pattern PHRASE = Pattern.compile("ti:\"([^\"]*)\"");

  @Override
  public Said to(ReceivedRequest asked) {
    List<Paper> found = new ArrayList<>(papers.all("arxiv", asked.parameter("id_list")));
    Matcher phrase = PHRASE.matcher(asked.parameter("search_query"));
    while (phrase.find()) {
      found.addAll(papers.called(phrase.group(1)));
    }
    int most = Integer.parseInt("0" + asked.parameter("max_results"));
    String entries =
        found.stream()
            .limit(most == 0 ? 10 : most)
            .map(ArxivSpeech::entry)
            .collect(Collectors.joining());
    String feed =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"
              xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
          <id>https://arxiv.org/api/abc</id>
          <opensearch:totalResults>%d</opensearch:totalResults>
          %s
        </feed>
        """
            .formatted(found.size(), entries);
    return new Said(200, "application/atom+xml", feed);
  }

  private static String entry(Paper paper) {
    String authors =
        paper.authors().stream()
            .map(name -> "<author><name>" + escaped(name) + "</name></author>")
            .collect(Collectors.joining());
    return "<entry><id>http://arxiv.org/abs/%s</id><title>%s</title><published>%d-05-27T00:00:00Z</published>%s<category term=\"cs.LG\"/></entry>"
        .formatted(paper.value() + "v2", escaped(paper.title()), paper.year(), authors);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
