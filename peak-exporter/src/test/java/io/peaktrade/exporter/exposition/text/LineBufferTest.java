package io.peaktrade.exporter.exposition.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBufferTest {
    private final LineBuffer lines = new LineBuffer();
    private final Random random = new Random(1);

    private String written() {
        String text = new String(lines.bytes(), 0, lines.length(), StandardCharsets.US_ASCII);
        lines.rewind(0);
        return text;
    }

    private String text(double value) {
        lines.append(value);
        return written();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.0,-0.0",
        "1,1",
        "-1250.5,-1250.5",
        "0.1,0.1",
        "0.005,0.005",
        "1e-9,0.000000001",
        "123456.789,123456.789",
        "1e15,1.0E15",
        "999999999999999,999999999999999",
        "1.5e-10,1.5E-10",
        "0.30000000000000004,0.30000000000000004",
        "NaN,NaN",
        "Infinity,+Inf",
        "-Infinity,-Inf",
        "4.9e-324,4.9E-324",
        "1.7976931348623157e308,1.7976931348623157E308"
    })
    void writesANumberAsPeopleWould(double value, String text) {
        assertThat(text(value)).isEqualTo(text);
    }

    @Test
    void writesEveryDoubleSoThatItReadsBackTheSame() {
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            assertThat(Double.parseDouble(text(value).replace("Inf", "Infinity")))
                    .isEqualTo(Double.valueOf(value));
        }
    }

    @Test
    void writesQuotientsAsShortAsJavaOrShorter() {
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 5);
            String text = text(value);
            assertThat(Double.parseDouble(text)).isEqualTo(value);
            int digits = new BigDecimal(text).stripTrailingZeros().precision();
            assertThat(digits)
                    .isLessThanOrEqualTo(new BigDecimal(Double.toString(value))
                            .stripTrailingZeros()
                            .precision());
        }
    }

    @Test
    void writesPricesAndAmountsInTheFewestDecimals() {
        for (int i = 0; i < 200_000; i++) {
            var exact = BigDecimal.valueOf(random.nextLong(1L << (1 + random.nextInt(49))), random.nextInt(9));
            String text = text(exact.doubleValue());
            assertThat(Double.parseDouble(text)).isEqualTo(exact.doubleValue());
            assertThat(new BigDecimal(text)).isEqualByComparingTo(exact);
        }
    }

    @Test
    void writesWholeNumbersAsJavaDoes() {
        long[] edges = {0, 9, 10, 99, 100, 999_999_999_999_999_999L, Long.MAX_VALUE, Long.MIN_VALUE, -1, -10};
        for (long value : edges) {
            lines.append(value);
            assertThat(written()).isEqualTo(Long.toString(value));
        }
        for (int i = 0; i < 200_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            lines.append(value);
            assertThat(written()).isEqualTo(Long.toString(value));
        }
    }

    @Test
    void writesStepsAsExactDecimals() {
        for (int i = 0; i < 200_000; i++) {
            long steps = random.nextLong() >> random.nextInt(64);
            int decimals = new int[] {0, 6, 9}[random.nextInt(3)];
            lines.append(steps, decimals);
            BigDecimal exact = BigDecimal.valueOf(steps, decimals).stripTrailingZeros();
            assertThat(written()).isEqualTo(exact.signum() == 0 ? "0" : exact.toPlainString());
        }
    }

    @Test
    void writesStepsWithAllTheirDecimalsOrNone() {
        for (int i = 0; i < 200_000; i++) {
            long steps = random.nextLong() >>> (1 + random.nextInt(63));
            int decimals = random.nextBoolean() ? 6 : 9;
            lines.appendFixed(steps, decimals);
            BigDecimal exact = BigDecimal.valueOf(steps, decimals);
            boolean whole = exact.stripTrailingZeros().scale() <= 0;
            assertThat(written()).isEqualTo((whole ? exact.setScale(0) : exact).toPlainString());
        }
    }

    @Test
    void replacesStepsByOthersThatTakeAsMuchRoomAndNothingElse() {
        for (int i = 0; i < 200_000; i++) {
            long steps = random.nextLong() >>> (1 + random.nextInt(63));
            lines.appendFixed(random.nextLong() >>> (1 + random.nextInt(63)), 6);
            lines.append('\n');
            var bytes = Arrays.copyOf(lines.bytes(), lines.length());
            String before = written();
            lines.appendFixed(steps, 6);
            lines.append('\n');
            String after = written();
            boolean replaced = Digits.tryPatchFixed(steps, 6, before.length() - 1, bytes, 0);
            assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(replaced ? after : before);
            assertThat(replaced).isEqualTo(before.length() == after.length());
        }
    }

    @Test
    void growsAndKeepsWhatItHas() {
        for (int i = 0; i < 10_000; i++) {
            lines.append("0123456789");
        }
        assertThat(written()).isEqualTo("0123456789".repeat(10_000));
    }

    @Test
    void writesEveryWholeNumberAsTheJdkDoes() {
        var bytes = new byte[Digits.LONGEST];
        LongStream.concat(
                        LongStream.range(0, 100_000), LongStream.iterate(100_000, n -> n < 200_000_000L, n -> n + 997))
                .forEach(number -> {
                    int end = Digits.whole(number, bytes, 0);
                    if (!new String(bytes, 0, end, StandardCharsets.US_ASCII).equals(Long.toString(number))) {
                        throw new AssertionError(
                                number + " became " + new String(bytes, 0, end, StandardCharsets.US_ASCII));
                    }
                });
    }
}
