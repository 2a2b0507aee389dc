package io.peaktrade.examples.market;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A day of Coinbase minute candles of one symbol, as a zip or as the CSV inside it, told apart by the name. */
final class CandleFile {
    private static final Pattern DOWNLOADED =
            Pattern.compile("crypto_coinbase_minute_(?<base>[a-z0-9]+)usd_(?<date>\\d{8})_trade\\.(zip|csv)");
    private static final Pattern UNPACKED = Pattern.compile("(?<date>\\d{8})_(?<base>[a-z0-9]+)usd_minute_trade\\.csv");

    private final Path file;
    private final String symbol;
    private final long midnightMillis;

    CandleFile(Path file) throws MalformedCandlesException {
        this.file = file;
        String name = String.valueOf(file.getFileName());
        Matcher parts = DOWNLOADED.matcher(name).matches() ? DOWNLOADED.matcher(name) : UNPACKED.matcher(name);
        if (!parts.matches()) {
            throw malformed("name must be like crypto_coinbase_minute_btcusd_20170904_trade.zip"
                    + " or 20170904_btcusd_minute_trade.csv");
        }
        symbol = parts.group("base").toUpperCase(Locale.ROOT) + "/USD";
        midnightMillis = midnightMillis(parts.group("date"));
    }

    private long midnightMillis(String date) throws MalformedCandlesException {
        try {
            return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException noSuchDay) {
            throw malformed("date in the name must be a day, like 20170904, but is '%s'".formatted(date));
        }
    }

    List<Candle> read() throws MalformedCandlesException {
        try {
            List<Candle> candles = file.toString().endsWith(".zip") ? readZip() : readCsv(Files.newInputStream(file));
            if (candles.isEmpty()) {
                throw malformed("must have a candle in each line, like 0,4626.05,4626.05,4626.05,4626.05,5.16,"
                        + " but is empty");
            }
            return candles;
        } catch (IOException | UncheckedIOException unreadable) {
            throw malformed("cannot be read: " + unreadable);
        }
    }

    private List<Candle> readZip() throws IOException, MalformedCandlesException {
        try (var zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> days = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".csv"))
                    .toList();
            if (days.size() != 1) {
                throw malformed("must be a zip with one .csv in it, but has %d".formatted(days.size()));
            }
            return readCsv(zip.getInputStream(days.get(0)));
        }
    }

    /** Closes the input. */
    private List<Candle> readCsv(InputStream input) throws IOException, MalformedCandlesException {
        var candles = new ArrayList<Candle>();
        long line = 1;
        try (var csv = CsvReader.builder()
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            long before = Long.MIN_VALUE;
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                Candle candle = new CandleLine(record).candle(symbol, midnightMillis, before);
                candles.add(candle);
                before = candle.openMillis();
                line++;
            }
        } catch (MalformedCandlesException | CsvParseException problem) {
            throw new MalformedCandlesException("%s, line %d: %s".formatted(file, line, problem.getMessage()));
        }
        return candles;
    }

    private MalformedCandlesException malformed(String problem) {
        return new MalformedCandlesException("%s: %s".formatted(file, problem));
    }
}
