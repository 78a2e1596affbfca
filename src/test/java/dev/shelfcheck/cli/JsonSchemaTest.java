package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --format json} prints is what its schema says. */
class JsonSchemaTest {
  @ParameterizedTest
  @ValueSource(strings = {"fixtures/reading-lists", "fixtures", "README.md"})
  void everyReportIsValid(String path) throws IOException {
    CommandRun run = CommandRun.of("check", path, "--format", "json", "--advice");
    assertEquals(List.of(), schema().validate(run.out(), InputFormat.JSON));
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        JsonSchemaTest.class.getResourceAsStream("/dev/shelfcheck/report/findings.schema.json")) {
      assertNotNull(in);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }
}
