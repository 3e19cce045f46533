package spring;

import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;

/** Visits. */
@RepositoryRestResource(path = "visits")
public interface Visits extends CrudRepository<Visit, Long> {}
