package io.peaktrade.trading.money;

/**
 * Arithmetic on natural numbers of any length: {@code int[]} of unsigned 32-bit limbs, the least significant first, and
 * how many of them count. The highest counted limb is not zero; zero has none.
 *
 * <pre>
 *   value = limbs[0] + limbs[1] * 2^32 + limbs[2] * 2^64 + ...
 * </pre>
 *
 * Methods return the size of the result. Division is Knuth's Algorithm D (The Art of Computer Programming, 4.3.1).
 */
final class Limbs {
    private static final long LOW = 0xffffffffL;

    private Limbs() {}

    static int set(int[] target, long value) {
        target[0] = (int) value;
        target[1] = (int) (value >>> 32);
        return target[1] != 0 ? 2 : target[0] != 0 ? 1 : 0;
    }

    static int compare(int[] a, int aSize, int[] b, int bSize) {
        if (aSize != bSize) {
            return Integer.compare(aSize, bSize);
        }
        for (int i = aSize - 1; i >= 0; i--) {
            if (a[i] != b[i]) {
                return Integer.compareUnsigned(a[i], b[i]);
            }
        }
        return 0;
    }

    /** Into {@code target}, which may be either operand and has room for one limb more than the longer one. */
    static int add(int[] a, int aSize, int[] b, int bSize, int[] target) {
        int most = Math.max(aSize, bSize);
        long carry = 0;
        for (int i = 0; i < most; i++) {
            carry += (i < aSize ? a[i] & LOW : 0) + (i < bSize ? b[i] & LOW : 0);
            target[i] = (int) carry;
            carry >>>= 32;
        }
        if (carry == 0) {
            return most;
        }
        target[most] = (int) carry;
        return most + 1;
    }

    /** Of a number that is not below {@code b}, into {@code target}, which may be either operand. */
    static int subtract(int[] a, int aSize, int[] b, int bSize, int[] target) {
        long borrow = 0;
        for (int i = 0; i < aSize; i++) {
            long difference = (a[i] & LOW) - (i < bSize ? b[i] & LOW : 0) + borrow;
            target[i] = (int) difference;
            borrow = difference >> 32;
        }
        return trimmed(target, aSize);
    }

    /** Into {@code target}, which is neither operand and has room for the limbs of both. */
    static int multiply(int[] a, int aSize, int[] b, int bSize, int[] target) {
        for (int i = 0; i < aSize + bSize; i++) {
            target[i] = 0;
        }
        for (int i = 0; i < aSize; i++) {
            long carry = 0;
            long factor = a[i] & LOW;
            for (int j = 0; j < bSize; j++) {
                carry += factor * (b[j] & LOW) + (target[i + j] & LOW);
                target[i + j] = (int) carry;
                carry >>>= 32;
            }
            target[i + bSize] = (int) carry;
        }
        return trimmed(target, aSize + bSize);
    }

    /** In place, by a factor below 2^32; the array has room for one limb more. */
    static int multiply(int[] a, int aSize, int by) {
        long carry = 0;
        long factor = by & LOW;
        for (int i = 0; i < aSize; i++) {
            carry += factor * (a[i] & LOW);
            a[i] = (int) carry;
            carry >>>= 32;
        }
        if (carry == 0) {
            return aSize;
        }
        a[aSize] = (int) carry;
        return aSize + 1;
    }

    /** In place; the array has room for {@code bits / 32 + 1} limbs more. */
    static int shiftLeft(int[] a, int aSize, int bits) {
        int limbs = bits >> 5;
        int rest = bits & 31;
        a[aSize + limbs] = 0;
        for (int i = aSize - 1; i >= 0; i--) {
            long shifted = (a[i] & LOW) << rest;
            a[i + limbs + 1] |= (int) (shifted >>> 32);
            a[i + limbs] = (int) shifted;
        }
        for (int i = 0; i < limbs; i++) {
            a[i] = 0;
        }
        return trimmed(a, aSize + limbs + 1);
    }

    static int bits(int[] a, int aSize) {
        return aSize == 0 ? 0 : aSize * 32 - Integer.numberOfLeadingZeros(a[aSize - 1]);
    }

    static int trimmed(int[] a, int size) {
        int trimmed = size;
        while (trimmed > 0 && a[trimmed - 1] == 0) {
            trimmed--;
        }
        return trimmed;
    }

    /**
     * Leaves the remainder in {@code a}, which has room for one limb more, and the quotient in {@code quotient}, which
     * has room for {@code aSize - bSize + 2} limbs. What is in {@code b} stays, shifted and back.
     */
    static int divide(int[] a, int aSize, int[] b, int bSize, int[] quotient) {
        if (compare(a, aSize, b, bSize) < 0) {
            return 0;
        }
        if (bSize == 1) {
            return divide(a, aSize, b[0], quotient);
        }
        int shift = Integer.numberOfLeadingZeros(b[bSize - 1]);
        shiftUp(b, bSize, shift);
        a[aSize] = 0;
        shiftUp(a, aSize + 1, shift);
        for (int at = aSize - bSize; at >= 0; at--) {
            quotient[at] = digit(a, at, b, bSize);
        }
        shiftDown(a, bSize, shift);
        shiftDown(b, bSize, shift);
        for (int i = bSize; i <= aSize; i++) {
            a[i] = 0;
        }
        return trimmed(quotient, aSize - bSize + 1);
    }

    private static int divide(int[] a, int aSize, int by, int[] quotient) {
        long rest = 0;
        long divisor = by & LOW;
        for (int i = aSize - 1; i >= 0; i--) {
            long part = rest << 32 | (a[i] & LOW);
            quotient[i] = (int) Long.divideUnsigned(part, divisor);
            rest = Long.remainderUnsigned(part, divisor);
            a[i] = 0;
        }
        a[0] = (int) rest;
        return trimmed(quotient, aSize);
    }

    /** One limb of the quotient; takes what it stands for off {@code a}. */
    private static int digit(int[] a, int at, int[] b, int bSize) {
        long top = (long) a[at + bSize] << 32 | (a[at + bSize - 1] & LOW);
        long highest = b[bSize - 1] & LOW;
        long digit = Long.divideUnsigned(top, highest);
        long rest = Long.remainderUnsigned(top, highest);
        while (digit > LOW
                || Long.compareUnsigned(digit * (b[bSize - 2] & LOW), rest << 32 | (a[at + bSize - 2] & LOW)) > 0) {
            digit--;
            rest += highest;
            if (rest > LOW) {
                break;
            }
        }
        if (takeOff(a, at, b, bSize, digit)) {
            digit--;
            putBack(a, at, b, bSize);
        }
        return (int) digit;
    }

    /** Whether that was too much. */
    private static boolean takeOff(int[] a, int at, int[] b, int bSize, long digit) {
        long borrow = 0;
        long carry = 0;
        for (int i = 0; i < bSize; i++) {
            carry += digit * (b[i] & LOW);
            long difference = (a[at + i] & LOW) - (carry & LOW) + borrow;
            a[at + i] = (int) difference;
            borrow = difference >> 32;
            carry >>>= 32;
        }
        long difference = (a[at + bSize] & LOW) - carry + borrow;
        a[at + bSize] = (int) difference;
        return difference < 0;
    }

    private static void putBack(int[] a, int at, int[] b, int bSize) {
        long carry = 0;
        for (int i = 0; i < bSize; i++) {
            carry += (a[at + i] & LOW) + (b[i] & LOW);
            a[at + i] = (int) carry;
            carry >>>= 32;
        }
        a[at + bSize] += (int) carry;
    }

    private static void shiftUp(int[] a, int size, int bits) {
        for (int i = size - 1; i > 0 && bits > 0; i--) {
            a[i] = a[i] << bits | a[i - 1] >>> (32 - bits);
        }
        a[0] <<= bits;
    }

    private static void shiftDown(int[] a, int size, int bits) {
        for (int i = 0; i < size - 1 && bits > 0; i++) {
            a[i] = a[i] >>> bits | a[i + 1] << (32 - bits);
        }
        a[size - 1] >>>= bits;
    }
}
