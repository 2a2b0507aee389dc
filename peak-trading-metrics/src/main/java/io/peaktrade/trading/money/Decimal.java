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
    private static final long[] LONG_POWERS = new long[19];
    private static final int IN_LONG = -1;

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
        LONG_POWERS[0] = 1;
        for (int i = 1; i < LONG_POWERS.length; i++) {
            LONG_POWERS[i] = LONG_POWERS[i - 1] * 10;
        }
    }

    /** The digits with their sign while {@code size} is {@link #IN_LONG}, as they mostly are; else they are limbs. */
    private long small;

    private int size = IN_LONG;
    private int scale;
    private int[] limbs = new int[6];
    private boolean negative;
    /** Holds what an operation needs on the way. */
    private int[] spare = new int[8];

    private int spareSize;
    private int[] quotient = {};
    private @Nullable DecimalDouble rounding;

    public Decimal setZero() {
        return set(0, 0);
    }

    /** The number {@code unscaled / 10^scale}. */
    public Decimal set(long unscaled, int scale) {
        small = unscaled;
        size = IN_LONG;
        this.scale = unscaled == 0 ? 0 : scale;
        return this;
    }

    public Decimal set(Decimal other) {
        size = other.size;
        scale = other.scale;
        small = other.small;
        if (size != IN_LONG) {
            if (limbs.length < size) {
                limbs = new int[other.limbs.length];
            }
            System.arraycopy(other.limbs, 0, limbs, 0, size);
            negative = other.negative;
        }
        return this;
    }

    /** The long into limbs, for what a long has no room for. */
    private void unfold() {
        if (size == IN_LONG) {
            negative = small < 0;
            size = Limbs.set(limbs, Math.abs(small));
        }
    }

    /** The limbs into the long, if it has room for them. */
    private Decimal fold() {
        if (size == 0) {
            return setZero();
        }
        if (size == 1 || (size == 2 && limbs[1] >= 0)) {
            long magnitude = (limbs[0] & 0xffffffffL) | (size == 2 ? (long) limbs[1] << 32 : 0);
            return set(negative ? -magnitude : magnitude, scale);
        }
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
                setShortened((long) steps, decimals);
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
            setShortened((long) Math.rint(value.doubleValue() * POWERS[value.scale()]), value.scale());
        } else {
            setLong(value.scale() < 0 ? value.setScale(0) : value);
        }
        return true;
    }

    /** Without zeros behind the last digit, at most 15 of them, since short numbers have short products. */
    private void setShortened(long unscaled, int scale) {
        long digits = unscaled;
        int places = scale;
        for (int zeros = USUAL_DECIMALS; zeros > 0 && digits != 0; zeros /= 2) {
            if (places >= zeros && digits % LONG_POWERS[zeros] == 0) {
                digits /= LONG_POWERS[zeros];
                places -= zeros;
            }
        }
        set(digits, places);
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
        for (int i = 0; i < needed; i++) {
            limbs[i] = digits.shiftRight(32 * i).intValue();
        }
        size = Limbs.trimmed(limbs, needed);
        negative = value.signum() < 0;
        scale = value.scale();
        fold();
    }

    public int signum() {
        return size == IN_LONG ? Long.signum(small) : negative ? -1 : 1;
    }

    public boolean isZero() {
        return size == IN_LONG && small == 0;
    }

    public Decimal negate() {
        small = -small;
        negative = !negative;
        return this;
    }

    public Decimal abs() {
        return signum() < 0 ? negate() : this;
    }

    public Decimal add(Decimal other) {
        if (size == IN_LONG && other.size == IN_LONG && addLong(other.small, other.scale)) {
            return this;
        }
        return addLimbs(other, 1);
    }

    public Decimal subtract(Decimal other) {
        if (size == IN_LONG && other.size == IN_LONG && addLong(-other.small, other.scale)) {
            return this;
        }
        return addLimbs(other, -1);
    }

    /** Says whether a long has room for the sum; else this number stays as it was. */
    private boolean addLong(long other, int otherScale) {
        if (other == 0) {
            return true;
        }
        if (small == 0) {
            set(other, otherScale);
            return true;
        }
        int finer = Math.max(scale, otherScale);
        if (!canRaise(small, finer - scale) || !canRaise(other, finer - otherScale)) {
            return false;
        }
        long a = small * LONG_POWERS[finer - scale];
        long b = other * LONG_POWERS[finer - otherScale];
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0 || sum == Long.MIN_VALUE) {
            return false;
        }
        set(sum, finer);
        return true;
    }

    private static boolean canRaise(long digits, int by) {
        return by == 0
                || (by < LONG_POWERS.length
                        && Math.multiplyHigh(digits, LONG_POWERS[by]) == (digits * LONG_POWERS[by]) >> 63);
    }

    private Decimal addLimbs(Decimal other, int sign) {
        if (other.isZero()) {
            return this;
        }
        if (isZero()) {
            set(other);
            return sign < 0 ? negate() : this;
        }
        unfold();
        other.unfold();
        boolean otherNegative = (sign < 0) ^ other.negative;
        int[] aligned = align(other);
        reserve(Math.max(size, spareSize) + 1);
        if (negative == otherNegative) {
            size = Limbs.add(limbs, size, aligned, spareSize, limbs);
        } else if (Limbs.compare(limbs, size, aligned, spareSize) >= 0) {
            size = Limbs.subtract(limbs, size, aligned, spareSize, limbs);
        } else {
            size = Limbs.subtract(aligned, spareSize, limbs, size, limbs);
            negative = otherNegative;
        }
        other.fold();
        return fold();
    }

    /** The limbs of the other number at this one's scale, which grows to the other's if that is finer. */
    private int[] align(Decimal other) {
        if (scale < other.scale) {
            raise(other.scale);
        }
        int digits = scale - other.scale;
        spareSize = other.size;
        if (digits == 0) {
            return other.limbs;
        }
        reserveSpare(other.size + limbsFor(digits));
        System.arraycopy(other.limbs, 0, spare, 0, other.size);
        spareSize = timesPowerOfTen(spare, other.size, digits);
        return spare;
    }

    /** Shows the same number, in limbs, with more decimal places. */
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
        return left == 0 ? product : Limbs.multiply(limbs, product, (int) LONG_POWERS[left]);
    }

    public Decimal multiply(Decimal by) {
        if (size == IN_LONG && by.size == IN_LONG) {
            long product = small * by.small;
            if (Math.multiplyHigh(small, by.small) == product >> 63 && product != Long.MIN_VALUE) {
                return set(product, scale + by.scale);
            }
        }
        return isZero() || by.isZero() ? setZero() : multiplyLimbs(by);
    }

    private Decimal multiplyLimbs(Decimal by) {
        unfold();
        by.unfold();
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
        by.fold();
        return fold();
    }

    /** Divides by a number that is not zero, half-even at these decimal places. */
    public Decimal divide(Decimal by, int places) {
        if (isZero()) {
            return this;
        }
        unfold();
        by.unfold();
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
        by.fold();
        divideBySpare(divisorSize);
        negative = negativeQuotient;
        scale = places;
        return fold();
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
        if (scale == other.scale && size == IN_LONG && other.size == IN_LONG) {
            return Long.compare(small, other.small);
        }
        unfold();
        other.unfold();
        int[] aligned = align(other);
        int magnitudes = Limbs.compare(limbs, size, aligned, spareSize);
        int compared = negative ? -magnitudes : magnitudes;
        other.fold();
        fold();
        return compared;
    }

    /** Whether {@link #unscaled} can tell it. */
    public boolean isLong() {
        return size == IN_LONG;
    }

    /** This number without its power of ten; only of one that {@link #isLong}. */
    public long unscaled() {
        return small;
    }

    public int scale() {
        return scale;
    }

    public BigDecimal toBigDecimal() {
        if (size == IN_LONG) {
            return BigDecimal.valueOf(small, scale);
        }
        var bytes = new byte[size * 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (limbs[i / 4] >>> (8 * (i % 4)));
        }
        return new BigDecimal(new BigInteger(negative ? -1 : 1, bytes), scale);
    }

    /** The double next to it, as a gauge shows it. */
    public double toDouble() {
        if (size == IN_LONG && Math.abs(small) < 1L << 53 && scale < POWERS.length) {
            return small / POWERS[scale];
        }
        if (rounding == null) {
            rounding = new DecimalDouble();
        }
        unfold();
        double nearest = rounding.of(limbs, size, negative, scale);
        fold();
        return nearest;
    }

    /** Near {@link #toDouble}, in less time. */
    double roughly() {
        double digits = size == IN_LONG ? (double) small : roughLimbs();
        return scale < POWERS.length ? digits / POWERS[scale] : digits / Math.pow(10, scale);
    }

    private double roughLimbs() {
        double sum = 0;
        for (int i = size - 1; i >= 0; i--) {
            sum = sum * 0x1p32 + (limbs[i] & 0xffffffffL);
        }
        return negative ? -sum : sum;
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
