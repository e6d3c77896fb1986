package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.testing.Trials;

/** How long it takes to find a token among many, inside the server, for eight who ask at the same time. */
@ArquillianTest
abstract class TokenBenchmark {

    private static final int AT_ONCE = 8;
    private static final int TOKENS = 200;
    private static final int LOOK_UPS = Trials.number(200, 2_000);

    @Inject
    private IndieAuthService tokens;

    @Resource
    private ManagedExecutorService executor;

    @Test
    void look_up() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < TOKENS; number++) {
            texts.add(tokens.issue("token " + number, Set.of(Scope.CREATE), GrantLife.YEAR));
        }
        lookUp(texts);
        double[] micros = lookUp(texts);
        System.out.printf(
                Locale.ROOT,
                "Token look-up on %s, %d at once: median %.0f µs, p99 %.0f µs%n",
                System.getProperty("starpunk.test.vendor"),
                AT_ONCE,
                micros[micros.length / 2],
                micros[micros.length * 99 / 100]);
    }

    private double[] lookUp(List<String> texts) throws Exception {
        List<Callable<double[]>> work = new ArrayList<>();
        for (int caller = 0; caller < AT_ONCE; caller++) {
            int first = caller;
            work.add(() -> {
                double[] micros = new double[LOOK_UPS];
                for (int number = 0; number < LOOK_UPS; number++) {
                    String text = texts.get((first * 131 + number * 7) % TOKENS);
                    long begin = System.nanoTime();
                    assertThat(tokens.authenticate(text)).isPresent();
                    micros[number] = (System.nanoTime() - begin) / 1e3;
                }
                return micros;
            });
        }
        List<double[]> all = new ArrayList<>();
        for (Future<double[]> done : executor.invokeAll(work)) {
            all.add(done.get());
        }
        return all.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }
}
