package spring;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;

/** Pets; the lists give no count of all rows, as those of the others do not. */
@RepositoryRestResource(path = "pets")
public interface Pets extends CrudRepository<Pet, Long> {

    List<Pet> findByKindAndStatusAndCity(
            String kind, String status, String city, Pageable page);

    @Query("from Pet")
    List<Pet> page(Pageable page);
}
