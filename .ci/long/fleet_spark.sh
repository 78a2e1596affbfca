# shellcheck shell=bash
# What the fleet's scripts share, to be sourced with $root and $work set: a real Spark, SPARK_HOME's or one that Maven fetches
# once (278 MB), on two threads or as a cluster of a master and workers on loopback.
jar=$root/${FLEET_JAR:-target/shelfcheck.jar}
tests=$root/${FLEET_TESTS:-target/test-classes}
spark=${SPARK_HOME:-$root/target/long/spark}
if [ ! -d "$spark/jars" ]; then
  version=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' pom.xml)
  mvn -B -ntp -q -f .ci/long/spark.xml "-Dspark.version=$version" dependency:copy-dependencies "-DoutputDirectory=$spark/jars"
fi
export SPARK_HOME=$spark SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
opens=()
for room in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens+=("--add-opens=java.base/$room=ALL-UNNAMED")
done

# Each is the process of its own that it starts: called in brackets.
spark_java() { exec java -XX:+UseSerialGC "${opens[@]}" -Xmx1g -cp "$tests:$spark/jars/*" "$@"; }
embedded() { exec java -XX:+UseSerialGC "${opens[@]}" -Xmx2g -jar "$jar" fleet --spark "$spark" --cores 2 "$@"; }
submit() {
  spark_java org.apache.spark.deploy.SparkSubmit --master "spark://127.0.0.1:$port" --class dev.shelfcheck.cli.Main \
    --jars "$(find "${jar%/*}/lib" -name '*.jar' | paste -sd,)" \
    --conf spark.executor.memory=1500m --conf spark.ui.enabled=false \
    --conf spark.executor.extraJavaOptions=-Djava.util.concurrent.ForkJoinPool.common.parallelism=1 "$jar" fleet "$@"
}

# A process each for the master and the workers, an executor in each worker; all end with the script.
jobs=()
workers=0
end() { [ ${#jobs[@]} -eq 0 ] || kill -9 "${jobs[@]}" 2>/dev/null || true; }
trap end EXIT
master() {
  mkdir -p "$work/jobs"
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  (spark_java org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0) 2>"$work/master.err" &
  jobs+=($!)
}
# Its process is the last of $jobs.
worker() {
  workers=$((workers + 1))
  (spark_java org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 -c 1 -m 2g --work-dir \
    "$work/jobs/$workers" "spark://127.0.0.1:$port") 2>"$work/worker$workers.err" &
  jobs+=($!)
  until [ "$(grep -c 'Registering worker' "$work/master.err")" = "$workers" ]; do sleep 0.5; done
}
# Kills the newest worker and its executor.
kill_worker() {
  # shellcheck disable=SC2046
  kill -9 "${jobs[-1]}" $(pgrep -P "${jobs[-1]}") || true
  unset 'jobs[-1]'
}
