package dev.tenon.suite;

/** One thing that is tried against the service. */
interface Input {

    /** What is tried, in few words. */
    String name();

    /**
     * Tries it.
     *
     * @throws FailedException when the service did not take it as it should
     * @throws Exception when the attempt itself went wrong, which counts as not survived
     */
    void run(Attack attack) throws Exception;

    /** An input that is more than one request. */
    static Input of(String name, Scenario scenario) {
        return new Input() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Attack attack) throws Exception {
                scenario.run(attack);
            }
        };
    }

    /** Several steps, with checks between them. */
    interface Scenario {
        void run(Attack attack) throws Exception;
    }
}
