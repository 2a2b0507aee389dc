package io.peaktrade.trading.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal number that changes in place: an integer of any length and a power of ten. It makes no garbage once
 * it is as long as its values need. For one thread at a time. A number from outside is usable when it is zero or between
 * 1e-18 and 1e18 in magnitude; a double means the shortest decimal that reads as it.
 */
public final class Decimal implements Comparable<Decimal> {
    private static final int MOST_MAGNITUDE = 18;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(MOST_MAGNITUDE);
    private static final int DOUBLE_DIGITS = 15;
    private static final double DOUBLE_DIGITS_LIMIT = 1e15;
    private static final int USUAL_DECIMALS = 8;
    private static final int LIMB_DIGITS = 9;
    private static final int LIMB_POWER = 1_000_000_000;
    private static final double[] POWERS = new double[23];
    private static final int[] INT_POWERS = new int[LIMB_DIGITS];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
        for (int i = 0; i < INT_POWERS.length; i++) {
            INT_POWERS[i] = (int) POWERS[i];
        }
    }

    private int[] limbs = new int[6];
    private int size;
    private boolean negative;
    private int scale;
    /** Holds what an operation needs on the way. */
    private int[] spare = new int[8];

    private int spareSize;
    private int[] quotient = {};
    private @Nullable DecimalDouble rounding;

    public Decimal setZero() {
        size = 0;
        scale = 0;
        negative = false;
        return this;
    }

    /** The number {@code unscaled / 10^scale}. */
    public Decimal set(long unscaled, int scale) {
        negative = unscaled < 0;
        size = Limbs.set(limbs, Math.abs(unscaled));
        this.scale = size == 0 ? 0 : scale;
        return this;
    }

    public Decimal set(Decimal other) {
        if (limbs.length < other.size) {
            limbs = new int[other.limbs.length];
        }
        System.arraycopy(other.limbs, 0, limbs, 0, other.size);
        size = other.size;
        negative = other.negative;
        scale = other.scale;
        return this;
    }

    /** Says whether the value is usable; else this number is zero. */
    public boolean set(double value) {
        if (!Double.isFinite(value)) {
            setZero();
            return false;
        }
        for (int decimals = USUAL_DECIMALS; decimals >= 0; decimals--) {
            double steps = Math.rint(value * POWERS[decimals]);
            if (Math.abs(steps) < DOUBLE_DIGITS_LIMIT && steps / POWERS[decimals] == value) {
                // Of at most 15 digits only one decimal reads as this double, and so it is the shortest.
                set((long) steps, decimals);
                return true;
            }
        }
        return set(BigDecimal.valueOf(value));
    }

    /** Says whether the value is usable; else this number is zero. */
    public boolean set(@Nullable BigDecimal value) {
        setZero();
        if (value == null || !isUsable(value)) {
            return false;
        }
        if (value.precision() <= DOUBLE_DIGITS && value.scale() >= 0 && value.scale() < POWERS.length) {
            // BigDecimal shows its digits without garbage only through the double, which 15 digits survive.
            set((long) Math.rint(value.doubleValue() * POWERS[value.scale()]), value.scale());
        } else {
            setLong(value.scale() < 0 ? value.setScale(0) : value);
        }
        return true;
    }

    private static boolean isUsable(BigDecimal value) {
        long magnitude = (long) value.precision() - value.scale() - 1;
        return value.signum() == 0
                || (magnitude >= -MOST_MAGNITUDE
                        && magnitude <= MOST_MAGNITUDE
                        && (magnitude < MOST_MAGNITUDE || value.abs().compareTo(MOST) <= 0));
    }

    /** Of a number that was exact before, like one that {@link #toBigDecimal} gave. */
    public Decimal setExactly(BigDecimal value) {
        setLong(value.scale() < 0 ? value.setScale(0) : value);
        return this;
    }

    private void setLong(BigDecimal value) {
        BigInteger digits = value.unscaledValue().abs();
        int needed = digits.bitLength() / 32 + 1;
        reserve(needed);
        size = needed;
        for (int i = 0; i < needed; i++) {
            limbs[i] = digits.shiftRight(32 * i).intValue();
        }
        size = Limbs.trimmed(limbs, size);
        negative = value.signum() < 0;
        scale = size == 0 ? 0 : value.scale();
    }

    public int signum() {
        return size == 0 ? 0 : negative ? -1 : 1;
    }

    public boolean isZero() {
        return size == 0;
    }

    public Decimal negate() {
        negative = !negative && size > 0;
        return this;
    }

    public Decimal abs() {
        negative = false;
        return this;
    }

    public Decimal add(Decimal other) {
        return add(other, other.negative);
    }

    public Decimal subtract(Decimal other) {
        return add(other, !other.negative);
    }

    private Decimal add(Decimal other, boolean otherNegative) {
        if (other.size == 0) {
            return this;
        }
        if (size == 0) {
            set(other);
            negative = otherNegative;
            return this;
        }
        int[] aligned = align(other);
        int alignedSize = alignedSize(other);
        reserve(Math.max(size, alignedSize) + 1);
        if (negative == otherNegative) {
            size = Limbs.add(limbs, size, aligned, alignedSize, limbs);
        } else if (Limbs.compare(limbs, size, aligned, alignedSize) >= 0) {
            size = Limbs.subtract(limbs, size, aligned, alignedSize, limbs);
        } else {
            size = Limbs.subtract(aligned, alignedSize, limbs, size, limbs);
            negative = otherNegative;
        }
        return size == 0 ? setZero() : this;
    }

    /** The limbs of the other number at this one's scale, which grows to the other's if that is finer. */
    private int[] align(Decimal other) {
        if (scale < other.scale) {
            raise(other.scale);
        }
        if (scale == other.scale) {
            spareSize = other.size;
            return other.limbs;
        }
        int digits = scale - other.scale;
        reserveSpare(other.size + limbsFor(digits));
        System.arraycopy(other.limbs, 0, spare, 0, other.size);
        spareSize = timesPowerOfTen(spare, other.size, digits);
        return spare;
    }

    private int alignedSize(Decimal other) {
        return scale == other.scale ? other.size : spareSize;
    }

    /** Shows the same number with more decimal places. */
    private void raise(int finer) {
        int digits = finer - scale;
        reserve(size + limbsFor(digits));
        size = timesPowerOfTen(limbs, size, digits);
        scale = finer;
    }

    private static int limbsFor(int digits) {
        return digits / LIMB_DIGITS + 1;
    }

    private static int timesPowerOfTen(int[] limbs, int size, int digits) {
        int product = size;
        int left = digits;
        for (; left >= LIMB_DIGITS; left -= LIMB_DIGITS) {
            product = Limbs.multiply(limbs, product, LIMB_POWER);
        }
        return left == 0 ? product : Limbs.multiply(limbs, product, INT_POWERS[left]);
    }

    public Decimal multiply(Decimal by) {
        if (size == 0 || by.size == 0) {
            return setZero();
        }
        if (by.size == 1) {
            reserve(size + 1);
            size = Limbs.multiply(limbs, size, by.limbs[0]);
        } else {
            reserveSpare(size + by.size);
            int product = Limbs.multiply(limbs, size, by.limbs, by.size, spare);
            int[] free = limbs;
            limbs = spare;
            spare = free;
            size = product;
        }
        negative ^= by.negative;
        scale += by.scale;
        return this;
    }

    /** Divides by a number that is not zero, half-even at these decimal places. */
    public Decimal divide(Decimal by, int places) {
        int digits = places + by.scale - scale;
        if (digits >= 0) {
            raise(scale + digits);
        }
        int divisorSize = by.size;
        reserveSpare(by.size + limbsFor(Math.max(0, -digits)) + 1);
        System.arraycopy(by.limbs, 0, spare, 0, by.size);
        if (digits < 0) {
            divisorSize = timesPowerOfTen(spare, by.size, -digits);
        }
        boolean negativeQuotient = negative ^ by.negative;
        divideBySpare(divisorSize);
        negative = negativeQuotient && size > 0;
        scale = size == 0 ? 0 : places;
        return this;
    }

    private void divideBySpare(int divisorSize) {
        int dividendSize = size;
        reserve(size + 1);
        if (quotient.length < dividendSize + 2) {
            quotient = new int[dividendSize + 4];
        }
        int quotientSize = Limbs.divide(limbs, dividendSize, spare, divisorSize, quotient);
        size = Limbs.trimmed(limbs, Math.min(dividendSize, Math.max(divisorSize, 1)));
        boolean up = isAboveHalf(divisorSize, quotientSize > 0 && (quotient[0] & 1) == 1);
        int[] free = limbs;
        limbs = quotient;
        quotient = free;
        size = up ? increment(quotientSize) : quotientSize;
    }

    /** Whether twice the remainder, which is in {@code limbs}, is above the divisor, or the same at an odd quotient. */
    private boolean isAboveHalf(int divisorSize, boolean odd) {
        reserve(size + 2);
        int doubled = Limbs.shiftLeft(limbs, size, 1);
        int compared = Limbs.compare(limbs, doubled, spare, divisorSize);
        return compared > 0 || (compared == 0 && odd);
    }

    private int increment(int of) {
        size = of;
        reserve(of + 1);
        for (int i = 0; i < of; i++) {
            if (++limbs[i] != 0) {
                return of;
            }
        }
        limbs[of] = 1;
        return of + 1;
    }

    @Override
    public int compareTo(Decimal other) {
        if (signum() != other.signum()) {
            return Integer.compare(signum(), other.signum());
        }
        int[] aligned = align(other);
        int magnitudes = Limbs.compare(limbs, size, aligned, alignedSize(other));
        return negative ? -magnitudes : magnitudes;
    }

    /** Whether {@link #unscaled} can tell it. */
    public boolean isLong() {
        return size < 2 || (size == 2 && limbs[1] >= 0);
    }

    /** This number without its power of ten; only of one that {@link #isLong}. */
    public long unscaled() {
        long magnitude = size == 0 ? 0 : limbs[0] & 0xffffffffL;
        magnitude |= size == 2 ? (long) limbs[1] << 32 : 0;
        return negative ? -magnitude : magnitude;
    }

    public int scale() {
        return scale;
    }

    public BigDecimal toBigDecimal() {
        if (isLong()) {
            return BigDecimal.valueOf(unscaled(), scale);
        }
        var bytes = new byte[size * 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (limbs[i / 4] >>> (8 * (i % 4)));
        }
        return new BigDecimal(new BigInteger(negative ? -1 : 1, bytes), scale);
    }

    /** The double next to it, as a gauge shows it. */
    public double toDouble() {
        if (isLong() && Math.abs(unscaled()) < 1L << 53 && scale < POWERS.length) {
            return unscaled() / POWERS[scale];
        }
        if (rounding == null) {
            rounding = new DecimalDouble();
        }
        return rounding.of(limbs, size, negative, scale);
    }

    /** Near {@link #toDouble}, in less time. */
    double roughly() {
        double sum = 0;
        for (int i = size - 1; i >= 0; i--) {
            sum = sum * 0x1p32 + (limbs[i] & 0xffffffffL);
        }
        double value = scale < POWERS.length ? sum / POWERS[scale] : sum / Math.pow(10, scale);
        return negative ? -value : value;
    }

    private void reserve(int needed) {
        if (limbs.length < needed) {
            limbs = Arrays.copyOf(limbs, needed * 2);
        }
    }

    private void reserveSpare(int needed) {
        if (spare.length < needed) {
            spare = new int[needed * 2];
        }
    }

    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
