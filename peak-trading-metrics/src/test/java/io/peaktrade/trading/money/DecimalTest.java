package io.peaktrade.trading.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static final int TRIALS = 20_000;

    private final Random random = new Random(20250901);
    private final Decimal first = new Decimal();
    private final Decimal second = new Decimal();

    @Test
    void addsSubtractsAndMultipliesAsBigDecimalDoes() {
        for (int i = 0; i < TRIALS; i++) {
            BigDecimal a = any();
            BigDecimal b = any();
            assertThat(exact(first.setExactly(a).add(second.setExactly(b)))).isEqualByComparingTo(a.add(b));
            assertThat(exact(first.setExactly(a).subtract(second.setExactly(b))))
                    .isEqualByComparingTo(a.subtract(b));
            assertThat(exact(first.setExactly(a).multiply(second.setExactly(b))))
                    .isEqualByComparingTo(a.multiply(b));
            assertThat(first.setExactly(a).compareTo(second.setExactly(b))).isEqualTo(a.compareTo(b));
        }
    }

    @Test
    void dividesHalfEven() {
        for (int i = 0; i < TRIALS; i++) {
            BigDecimal a = any();
            BigDecimal b = any();
            if (b.signum() != 0) {
                int places = random.nextInt(30);
                assertThat(exact(first.setExactly(a).divide(second.setExactly(b), places)))
                        .as("%s / %s at %d", a, b, places)
                        .isEqualByComparingTo(a.divide(b, places, RoundingMode.HALF_EVEN));
                assertThat(exact(second)).isEqualByComparingTo(b);
            }
        }
    }

    /** Quotients of all ones and zeros are those that a wrong guess of a digit shows in. */
    @Test
    void dividesWhereTheGuessOfADigitIsTooHigh() {
        for (int i = 0; i < TRIALS; i++) {
            BigInteger divisor = runs(32 + random.nextInt(160)).add(BigInteger.ONE);
            BigInteger product = divisor.multiply(runs(1 + random.nextInt(160))).add(runs(32));
            first.setExactly(new BigDecimal(product)).divide(second.setExactly(new BigDecimal(divisor)), 0);
            assertThat(exact(first))
                    .isEqualByComparingTo(
                            new BigDecimal(product).divide(new BigDecimal(divisor), 0, RoundingMode.HALF_EVEN));
        }
    }

    @Test
    void dividesTiesToTheEvenNeighbour() {
        assertThat(exact(first.set(1, 0).divide(second.set(2, 0), 0))).isEqualByComparingTo("0");
        assertThat(exact(first.set(3, 0).divide(second.set(2, 0), 0))).isEqualByComparingTo("2");
        assertThat(exact(first.set(-5, 0).divide(second.set(2, 0), 0))).isEqualByComparingTo("-2");
    }

    @Test
    void showsTheDoubleNextToIt() {
        for (int i = 0; i < TRIALS; i++) {
            BigDecimal any = any();
            assertThat(first.setExactly(any).toDouble()).as(any.toString()).isEqualTo(any.doubleValue());
        }
    }

    @Test
    void takesADoubleAsTheShortestDecimalThatReadsAsIt() {
        for (int i = 0; i < TRIALS; i++) {
            double value = (random.nextBoolean() ? random.nextDouble() : random.nextInt(100_000_000) / 1e8)
                    * Math.pow(10, random.nextInt(30) - 14);
            if (value > 1e-17) {
                assertThat(first.set(value)).isTrue();
                assertThat(exact(first)).isEqualByComparingTo(BigDecimal.valueOf(value));
            }
        }
    }

    @Test
    void takesABigDecimalAsItIs() {
        for (int i = 0; i < TRIALS; i++) {
            BigDecimal any = any().movePointLeft(random.nextInt(6));
            if (first.set(any)) {
                assertThat(exact(first)).isEqualByComparingTo(any);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.1e18, -1e19, 9e-19, -1e-300})
    void refusesADoubleThatIsNoNumberOrOutOfRange(double value) {
        assertThat(first.set(value)).isFalse();
        assertThat(first.isZero()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000000.1", "-1e19", "9e-19", "1e-1000000000", "1e1000000000"})
    void refusesABigDecimalOutOfRange(String value) {
        assertThat(first.set(new BigDecimal(value))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0E+30", "0E-30", "1E18", "-1E-18", "1000000000000000000", "0.000000000000000001"})
    void takesTheBoundsAndZero(String value) {
        assertThat(first.set(new BigDecimal(value))).isTrue();
        assertThat(exact(first)).isEqualByComparingTo(value);
        assertThat(first.set(Double.parseDouble(value))).isTrue();
        assertThat(exact(first)).isEqualByComparingTo(value);
    }

    private static BigDecimal exact(Decimal decimal) {
        return decimal.toBigDecimal();
    }

    private BigDecimal any() {
        int bits = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(8);
            case 1 -> random.nextInt(52);
            case 2 -> random.nextInt(130);
            default -> random.nextInt(400);
        };
        BigInteger digits = random.nextInt(5) == 0 ? runs(bits) : new BigInteger(bits, random);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(40));
    }

    private BigInteger runs(int bits) {
        BigInteger number = BigInteger.ZERO;
        for (int left = bits; left > 0; ) {
            int run = Math.min(left, 1 + random.nextInt(40));
            number = number.shiftLeft(run);
            if (random.nextBoolean()) {
                number = number.or(BigInteger.ONE.shiftLeft(run).subtract(BigInteger.ONE));
            }
            left -= run;
        }
        return number;
    }
}
