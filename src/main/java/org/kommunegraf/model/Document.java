package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source: a file of text whose lines are cited.
 *
 * @param title the title as printed; null when the text has none
 * @param publisher who published it, as the text says; null when not stated
 * @param published the date it carries; null when not stated
 * @param status how far it has come; null when not stated
 * @param caseNumber the number of the case that it belongs to, as printed; null when there is none
 * @param extent how much of it the file holds
 * @param address where it was found, as a URL; null when it was handed over
 * @param retrieved when it was fetched from there
 * @param pages the pages of the larger file that it was taken from, as {@code 12} or {@code 12-14};
 *     null when it is a file of its own
 * @param language the language of its text
 * @param sha256 SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param file the file's name
 * @param roles who wrote, signed or presented it
 * @param themes topics
 */
public record Document(
    Identity identity,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable PartialDate published,
    @Nullable DocumentStatus status,
    @Nullable String caseNumber,
    @Supplied("the text cannot say where it stops") @Nullable DocumentExtent extent,
    @Supplied("anybody can open it") @Nullable String address,
    @Supplied("it goes with the address") @Nullable PartialDate retrieved,
    @Supplied("it goes with the address") @Nullable String pages,
    Language language,
    @Supplied("verify holds it against the file") String sha256,
    @Supplied("verify opens it") String file,
    List<Role> roles,
    @Relation("HAS_THEME") List<Ref<Theme>> themes)
    implements Entity {}
