# docker build -t shelfcheck . && docker run --rm -v "$PWD:/lists" shelfcheck check README.md
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -Dquick package

FROM eclipse-temurin:17-jre
LABEL org.opencontainers.image.title="shelfcheck" org.opencontainers.image.licenses="Apache-2.0"
# git tells what changed and what is ignored; the lists belong to whoever mounts them.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory '*'
COPY --from=build /src/shelfcheck /src/LICENSE /opt/shelfcheck/
COPY --from=build /src/target/quick/shelfcheck.jar /opt/shelfcheck/shelfcheck.jar
COPY --from=build /src/target/quick/lib /opt/shelfcheck/lib
RUN ln -s /opt/shelfcheck/shelfcheck /usr/local/bin/shelfcheck && shelfcheck --prepare
RUN useradd --create-home --uid 10001 reader
USER 10001
WORKDIR /lists
ENTRYPOINT ["shelfcheck"]
CMD ["check", "."]
