package org.kommunegraf.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.http.Measurements.Series;
import org.kommunegraf.http.Measurements.Tally;
import org.kommunegraf.release.Measure;

/**
 * {@code /metrics}, as Prometheus reads it. Micrometer is not loaded before somebody asks, so that
 * a start is as fast as without it.
 */
final class MetricsEndpoint {

  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Vertx vertx;
  private final Measurements measurements;
  private final List<Measure> measures;
  private final Set<Series> shown = new HashSet<>();
  private @Nullable PrometheusMeterRegistry registry;

  MetricsEndpoint(Vertx vertx, Measurements measurements, List<Measure> measures) {
    this.vertx = vertx;
    this.measurements = measurements;
    this.measures = measures;
  }

  /** Not done by the workers: it has to answer just when they are busy. */
  void get(RoutingContext context) {
    vertx
        .executeBlocking(this::text)
        .onSuccess(
            text ->
                Reply.passing(Status.OK, CONTENT_TYPE, text.getBytes(StandardCharsets.UTF_8))
                    .send(context.request()))
        .onFailure(context::fail);
  }

  private synchronized String text() {
    PrometheusMeterRegistry now = registry == null ? create() : registry;
    registry = now;
    measurements.forEach(
        (series, tally) -> {
          if (shown.add(series)) {
            show(series, tally, now);
          }
        });
    return now.scrape();
  }

  private PrometheusMeterRegistry create() {
    PrometheusMeterRegistry created = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(created);
    new JvmThreadMetrics().bindTo(created);
    new ProcessorMetrics().bindTo(created);
    new UptimeMetrics().bindTo(created);
    @SuppressWarnings("resource") // it listens to collections as long as the process lives
    JvmGcMetrics collections = new JvmGcMetrics();
    collections.bindTo(created);
    measures.forEach(measure -> show(measure, created));
    Gauge.builder("kommunegraf.build.info", () -> 1)
        .description("Always 1; the labels say which build of the program runs on which Java")
        .tag("version", version())
        .tag("java", Runtime.version().toString())
        .register(created);
    return created;
  }

  private static String version() {
    return Optional.ofNullable(MetricsEndpoint.class.getPackage().getImplementationVersion())
        .orElse("built from source");
  }

  private static void show(Measure measure, PrometheusMeterRegistry registry) {
    if (measure.counts()) {
      FunctionCounter.builder(measure.name(), measure, counted -> counted.value().getAsDouble())
          .description(measure.description())
          .register(registry);
    } else {
      Gauge.builder(measure.name(), () -> measure.value().getAsDouble())
          .description(measure.description())
          .register(registry);
    }
  }

  private static void show(Series series, Tally tally, PrometheusMeterRegistry registry) {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < series.values().size(); i++) {
      tags.add(Tag.of(series.kind().labels().get(i), series.values().get(i)));
    }
    if (series.kind().lasts()) {
      FunctionTimer.builder(
              series.kind().metric,
              tally,
              counted -> counted.count.sum(),
              counted -> counted.nanoseconds.sum(),
              TimeUnit.NANOSECONDS)
          .description(series.kind().description)
          .tags(tags)
          .register(registry);
    } else {
      FunctionCounter.builder(series.kind().metric, tally, counted -> counted.count.sum())
          .description(series.kind().description)
          .tags(tags)
          .register(registry);
    }
  }
}
