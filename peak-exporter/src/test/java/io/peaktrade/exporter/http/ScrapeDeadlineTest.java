package io.peaktrade.exporter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScrapeDeadlineTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void leavesAFifthOfTheTimeThatTheScraperWaitsForWritingAndSending() {
        assertThat(ScrapeDeadline.nanos("10")).isEqualTo(SECOND * 8);
        assertThat(ScrapeDeadline.nanos(null)).isEqualTo(SECOND * 8 / 10);
    }

    @Test
    void isThatOfASecondWhereTheScraperSaysNothingOfUse() {
        for (String unusable : new String[] {"soon", "-1", "NaN", "0", ""}) {
            assertThat(ScrapeDeadline.nanos(unusable)).isEqualTo(SECOND * 8 / 10);
        }
    }

    @Test
    void isNeverSoLongThatOthersCouldNotBeAnsweredMeanwhile() {
        for (String patient : new String[] {"10.5", "60", "1e300", "Infinity"}) {
            assertThat(ScrapeDeadline.nanos(patient)).isEqualTo(8 * SECOND);
        }
    }

    @Test
    void isNeverSoShortThatHealthyReadingsCouldNotAnswer() {
        for (String hasty : new String[] {"0.1", "1e-9", "4.9e-324"}) {
            assertThat(ScrapeDeadline.nanos(hasty)).isEqualTo(SECOND * 4 / 10);
        }
    }
}
