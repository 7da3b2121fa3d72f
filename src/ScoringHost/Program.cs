// The service is composed in src/Scoring.
return 0;
