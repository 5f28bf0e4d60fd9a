package io.github.taskrouter.reservations.test.documents;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application that the tests of docs/testing.md belong to.
 */
@SpringBootApplication
class ContactCentre {

}
