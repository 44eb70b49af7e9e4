/** The two operations that front-end teams were promised; their names are a contract. */
export const CITIZEN_FILE = `
query CitizenFile($id: ID!) {
  citizen(id: $id) {
    fullName dateOfBirth
    residence { commune { code name district { name } } }
    household { code members { fullName relationship } }
    student { school { name } enrollmentApplications(first: 5) { nodes { status channel } } termResults(first: 4) { nodes { term average level } } }
    insuranceCard { validFrom validTo benefitRate }
    healthRecord { latestExam { date bloodPressure bmi healthClass } }
    drivingLicence { classes validTo points }
    vehicles(first: 5) { nodes { plate kind } }
    criminalRecordCertificates(first: 5) { nodes { formType status issuedOn } }
  }
}`;

export const COMMUNE_PROFILE = `
query CommuneProfile($code: String!) {
  commune(code: $code) {
    name district { name }
    schools(first: 5) { nodes { name } }
    healthFacilities(first: 5) { nodes { name connectedToInsuranceVerification } }
    infrastructure(first: 5) { nodes { __typename ... on ParkingLot { capacity freeSpaces } ... on Road { name lengthMetres } } }
  }
}`;
