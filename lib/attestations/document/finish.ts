import { X509Certificate } from 'node:crypto'
import { PDF, PdfArray, PdfBool, PdfDict, PdfNumber, PdfStream, PdfString, type P12Signer } from '@libpdf/core'

interface Sealing {
  signer: P12Signer | null
  at: Date
}

/**
 * The compiler writes one standard at a time. What PDF/UA-1 asks for beyond PDF/A-3a is added as an update after its bytes: that a reader
 * shows the title, and that the file says what it is. A seal goes into the same update.
 */
export async function finished(archival: Uint8Array, { signer, at }: Sealing): Promise<Uint8Array> {
  const pdf = await PDF.load(archival)
  const object = pdf.getObject.bind(pdf)
  const catalog = pdf.getCatalog()
  const preferences = catalog.getDict('ViewerPreferences', object) ?? new PdfDict()
  preferences.set('DisplayDocTitle', PdfBool.of(true))
  catalog.set('ViewerPreferences', preferences)

  const metadata = catalog.get('Metadata', object)
  if (!(metadata instanceof PdfStream)) throw new Error('The compiler wrote no metadata.')
  metadata.setData(Buffer.from(declared(Buffer.from(metadata.getDecodedData()).toString())))
  // No filter, and so no compression either: metadata are read by programs that know no more of PDF than where they stand.
  metadata.set('Filter', new PdfArray([]))
  if (!signer) return pdf.save({ incremental: true })

  // A form of our own: the one that would be made names fonts that are not embedded.
  catalog.set('AcroForm', PdfDict.of({ Fields: new PdfArray([]), SigFlags: PdfNumber.of(3) }))
  const field = pdf.getOrCreateForm().createSignatureField(fieldName)
  field.acroField().set('TU', PdfString.fromString(fieldName))
  const { bytes } = await pdf.sign({
    signer,
    // What was issued before there was a certificate is sealed from its first moment on: earlier, it would not count.
    signingTime: new Date(Math.max(at.getTime(), new X509Certificate(signer.certificate).validFromDate.getTime())),
    fieldName,
    estimatedSize:
      4096 + signer.certificate.length + signer.certificateChain.reduce((sum, { length }) => sum + length, 0),
  })
  return bytes
}

/** Also what a screen reader calls it. */
const fieldName = 'Segl'

const identifier = '<pdfaid:part>'
const schemas = '<pdfaExtension:schemas><rdf:Bag>'

function declared(xmp: string): string {
  if (!xmp.includes(identifier) || !xmp.includes(schemas)) throw new Error('The metadata are not as expected.')
  return xmp
    .replace(identifier, `<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>${identifier}`)
    .replace(schemas, schemas + extension)
}

/** PDF/A wants every property explained that is not its own. */
const extension =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'
