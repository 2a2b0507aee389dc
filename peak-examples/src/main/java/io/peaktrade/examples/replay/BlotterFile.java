package io.peaktrade.examples.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/** A blotter in CSV as RFC 4180 has it, in UTF-8, with a header. */
record BlotterFile(Path path) {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Hands over row after row; throws at the first that cannot be read. */
    void read(Header.Rows rows) throws MalformedBlotterException {
        if (Files.isDirectory(path)) {
            throw malformed("must be a CSV file, but is a directory");
        }
        try (CsvReader<CsvRecord> csv = csv(text())) {
            read(csv.iterator(), rows);
        } catch (CharacterCodingException noText) {
            throw malformed("must be text in UTF-8, but is not");
        } catch (NoSuchFileException missing) {
            throw malformed("does not exist");
        } catch (IOException unreadable) {
            throw malformed("cannot be read: " + unreadable.getMessage());
        }
    }

    private void read(Iterator<CsvRecord> lines, Header.Rows rows) throws MalformedBlotterException, IOException {
        long number = 1;
        try {
            if (!lines.hasNext()) {
                throw new MalformedBlotterException(
                        "header is missing: a blotter begins with one, like time,event,order_id");
            }
            var header = new Header(lines.next());
            number++;
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                number = line.getStartingLineNumber();
                header.read(line, rows);
                number++;
            }
        } catch (MalformedBlotterException problem) {
            throw malformedLine(number, problem.problem());
        } catch (CsvParseException problem) {
            throw malformedLine(number, "must be CSV as in RFC 4180: " + problem.getMessage());
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    private static CsvReader<CsvRecord> csv(Reader text) {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private Reader text() throws IOException {
        var input = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        skipByteOrderMark(input);
        return new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder());
    }

    private static void skipByteOrderMark(InputStream input) throws IOException {
        input.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(input.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            input.reset();
        }
    }

    private MalformedBlotterException malformed(String problem) {
        return new MalformedBlotterException("%s: %s".formatted(path, problem));
    }

    private MalformedBlotterException malformedLine(long number, String problem) {
        return new MalformedBlotterException("%s, line %d: %s".formatted(path, number, problem));
    }
}
